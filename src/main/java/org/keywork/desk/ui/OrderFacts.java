package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.keywork.account.Organizations;
import org.keywork.account.People;
import org.keywork.account.UserId;
import org.keywork.billing.BillingDetails;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderKind;
import org.keywork.billing.Vat;
import org.keywork.billing.VatRule;
import org.keywork.desk.CourtesyGrants;
import org.keywork.shell.Languages;
import org.keywork.shell.Moments;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionState;

/** What is known of an order besides its price: who, what for, which servers, billed to whom. */
@SpringComponent
class OrderFacts {
    private final OfferTitles titles;
    private final People people;
    private final CourtesyGrants courtesy;
    private final Moments moments;

    OrderFacts(OfferTitles titles, People people, CourtesyGrants courtesy, Moments moments) {
        this.titles = titles;
        this.people = people;
        this.courtesy = courtesy;
        this.moments = moments;
    }

    Facts of(OrderDetails order, Organizations.Profile organization, Optional<Entitlement> granted) {
        var wanted = order.wanted();
        var facts = new Facts(text("sales.facts"))
                .fact(
                        text("sales.facts.organization"),
                        new Anchor(SalesPages.to(order.organization()), organization.name()))
                .fact(
                        text("sales.facts.what"),
                        wanted.kind() == OrderKind.UPGRADE
                                ? text(
                                        "sales.facts.what.UPGRADE",
                                        titles.withServers(wanted.product(), wanted.servers()))
                                : text(
                                        "sales.facts.what." + wanted.kind(),
                                        titles.withServers(wanted.product(), wanted.servers()),
                                        wanted.years()))
                .fact(
                        text("sales.facts.servers"),
                        order.servers().isEmpty()
                                ? text("sales.facts.servers.none")
                                : String.join(
                                        ", ",
                                        order.servers().values().stream()
                                                .sorted()
                                                .toList()))
                .fact(text("sales.facts.subscription"), granted.map(this::subscription))
                .part(text("sales.facts.courtesy"), granted.flatMap(this::courtesy))
                .fact(
                        text("sales.facts.discount"),
                        order.discount()
                                .reason()
                                .map(reason -> text(
                                        "sales.facts.discount.text",
                                        new Vat(VatRule.FRENCH, order.discount().basisPoints())
                                                .rate(Languages.current()),
                                        reason)))
                .fact(text(order.isQuote() ? "sales.facts.written" : "sales.facts.placed"), placed(order))
                .fact(text("billing.document.QUOTE"), order.quoteNumber())
                .fact(text("sales.facts.accepted"), order.acceptedOn().map(on -> text("sales.facts.accepted." + on)))
                .fact(text("billing.document.purchase-order"), order.billing().purchaseOrder());
        return facts.fact(text("sales.facts.billing"), address(order.billing()));
    }

    private String subscription(Entitlement granted) {
        var hasEnded = granted.state() != SubscriptionState.CANCELLED
                && granted.end().filter(moments.today()::isAfter).isPresent();
        return text(
                "sales.facts.subscription.text",
                granted.begin().map(moments::dateInWords).orElse(""),
                granted.end().map(moments::dateInWords).orElse(""),
                text("sales.subscription." + (hasEnded ? "ENDED" : granted.state())),
                granted.courtesyDays());
    }

    private Optional<CourtesyDays> courtesy(Entitlement granted) {
        return Optional.ofNullable(courtesy.of(granted.organization()).get(granted.id()))
                .map(given -> new CourtesyDays(given, moments));
    }

    private String placed(OrderDetails order) {
        var who = UserId.ofActor(order.placedBy())
                .flatMap(people::find)
                .map(person -> person.name() + " (" + person.email() + ")")
                .orElse(order.placedBy());
        return text("sales.facts.placed.text", moments.day(order.placedAt()), who);
    }

    private static Div address(BillingDetails billing) {
        var address = new Div();
        address.addClassName("kw-address");
        address.add(new Span(billing.company()), new Span(billing.addressLine1()));
        billing.addressLine2().ifPresent(line -> address.add(new Span(line)));
        address.add(
                new Span(billing.postcode() + " " + billing.city()),
                new Span(billing.country().name(Languages.current())));
        billing.vatNumber()
                .ifPresent(number -> address.add(new Span(text("billing.document.vat-number") + " " + number.value())));
        billing.publicBody().ifPresent(body -> {
            address.add(new Span(text("billing.document.siret") + " " + body.siret()));
            body.commitmentNumber()
                    .ifPresent(number -> address.add(new Span(text("billing.document.commitment") + " " + number)));
            body.serviceCode().ifPresent(code -> address.add(new Span(text("billing.document.service") + " " + code)));
        });
        return address;
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
