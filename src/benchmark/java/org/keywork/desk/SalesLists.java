package org.keywork.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.keywork.account.Persona;
import org.keywork.billing.YearsOfBusiness;
import org.keywork.catalog.OfferReference;
import org.keywork.subscription.SubscriptionKind;
import org.keywork.trial.TrialDesk;
import org.springframework.context.ApplicationContext;

/** What the pages of the sales desk ask for when they open, sort, filter and search, over {@link YearsOfBusiness}. */
public final class SalesLists {
    private static final int PAGE = 50;
    private static final List<String> SEARCHES = List.of(
            "", "blue bakery 4242", "bakery", "4242", "pat777@customers.example", "po-31415", "nothing like it");

    private final OrderList orders;
    private final OrganizationList organizations;
    private final EndingList ending;
    private final SalesFigures figures;
    private final TrialDesk trials;
    private final Persona sales;

    public SalesLists(ApplicationContext portal) {
        orders = portal.getBean(OrderList.class);
        organizations = portal.getBean(OrganizationList.class);
        ending = portal.getBean(EndingList.class);
        figures = portal.getBean(SalesFigures.class);
        trials = portal.getBean(TrialDesk.class);
        sales = Persona.of(portal, YearsOfBusiness.SALES);
    }

    /** The slowest of each list, by their medians. */
    public void measure(Consumer<String> print) {
        sales.does(() -> {
            Question.printSlowest(
                    "sales lists, the slowest questions of each",
                    List.of(orders(), organizations(), ending(), desk()),
                    print);
            return true;
        });
    }

    private List<Question> orders() {
        var questions = new ArrayList<Question>();
        for (var filter : OrderFilter.values()) {
            for (var text : SEARCHES) {
                for (var sort : OrderSort.values()) {
                    var name = "orders %s by %s \"%s\"".formatted(filter, sort, text);
                    questions.add(new Question(name, () -> orders.find(text, filter, sort, 0, PAGE)));
                }
                questions.add(new Question(
                        "orders %s \"%s\", count".formatted(filter, text), () -> orders.count(text, filter)));
            }
            questions.add(new Question(
                    "orders %s, from the 5,000th on".formatted(filter),
                    () -> orders.find("", filter, OrderSort.PLACED, 5_000, PAGE)));
        }
        return questions;
    }

    private List<Question> organizations() {
        var questions = new ArrayList<Question>();
        for (var text : SEARCHES) {
            questions.add(
                    new Question("organizations \"%s\"".formatted(text), () -> organizations.find(text, 0, PAGE)));
            questions.add(new Question("organizations \"%s\", count".formatted(text), () -> organizations.count(text)));
        }
        questions.add(new Question("organizations, from the 90,000th on", () -> organizations.find("", 90_000, PAGE)));
        return questions;
    }

    private List<Question> ending() {
        var questions = new ArrayList<Question>();
        for (var filter : List.of(
                EndingFilter.ALL,
                new EndingFilter(Optional.of(SubscriptionKind.PAID), Optional.empty(), Optional.empty()),
                new EndingFilter(
                        Optional.empty(), Optional.of(new OfferReference("network-basic")), Optional.of(false)))) {
            questions.add(new Question("ending " + filter, () -> ending.find(filter, 0, PAGE)));
            questions.add(new Question("ending " + filter + " count", () -> ending.count(filter)));
            questions.add(new Question(
                    "ending " + filter + " from the 10,000th on", () -> ending.find(filter, 10_000, PAGE)));
        }
        return questions;
    }

    private List<Question> desk() {
        return List.of(
                new Question("desk: orders that wait", figures::waiting),
                new Question("desk: overdue", figures::overdue),
                new Question("desk: ending without an order", figures::endingWithoutOrder),
                new Question("desk: revenue by month", figures::revenue),
                new Question("desk: trials by month", figures::trials),
                new Question("trials: requests", trials::requests),
                new Question("trials: running", trials::running),
                new Question("trials: left because of the instance", trials::leftBecauseOfInstance));
    }
}
