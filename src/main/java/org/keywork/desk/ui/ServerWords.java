package org.keywork.desk.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.keywork.billing.OrderKind;
import org.keywork.catalog.Offer;
import org.keywork.catalog.Offers;
import org.keywork.shell.Moments;
import org.keywork.subscription.Entitlement;

/** What is said of a server where one chooses those that an order is for. */
@SpringComponent
class ServerWords {
    private final Offers offers;
    private final OfferTitles titles;
    private final TrialWords trials;
    private final Moments moments;

    ServerWords(Offers offers, OfferTitles titles, TrialWords trials, Moments moments) {
        this.offers = offers;
        this.titles = titles;
        this.trials = trials;
        this.moments = moments;
    }

    /** What is ordered for the chosen ones, and what becomes of those that a renewal leaves out. */
    String whichGoOn(OrderKind kind, Optional<Entitlement> source) {
        return source.filter(renewed -> kind == OrderKind.RENEWAL)
                .map(renewed -> text(
                        renewed.end().filter(moments.today()::isAfter).isPresent()
                                ? "order.servers.text.RENEWAL.late"
                                : "order.servers.text.RENEWAL",
                        titles.of(renewed.product()),
                        end(renewed, moments::dateInWords)))
                .orElseGet(() -> text("order.servers.text." + kind));
    }

    /** Of one that goes on with a renewal or to a higher offer. */
    String goingOn(OrderCandidate server) {
        var uses = titles.of(server.uses());
        if (server.comesBack()) {
            return text("order.servers.comes-back", uses);
        }
        return server.next()
                .map(next -> text("order.servers.uses-and-next", uses, titles.of(next)))
                .or(() -> server.trial().map(trials::tries))
                .orElseGet(() -> text("order.servers.uses", uses));
    }

    /** Of one that would leave what it has for an order anew: what is paid for is better upgraded. */
    String ofNew(OrderCandidate server, Optional<Offer> chosen) {
        if (server.next().isPresent() || server.paid().isEmpty()) {
            return goingOn(server);
        }
        var has = has(server.paid().get(), chosen);
        return server.trial()
                .map(trial -> text("order.servers.tries-and-has", trials.tries(trial), has))
                .orElse(has);
    }

    private String has(Entitlement paid, Optional<Offer> chosen) {
        var key = chosen.filter(offer -> canUpgrade(paid, offer)).isPresent()
                ? "order.servers.has-lower"
                : "order.servers.has";
        return text(key, titles.of(paid.product()), end(paid, moments::dateInWords));
    }

    /** Whether that offer can be had as an upgrade of what is paid for. */
    boolean canUpgrade(Entitlement paid, Offer to) {
        return offers.find(paid.product())
                .filter(from -> !from.isCloud() && !to.isCloud() && from.level() < to.level())
                .isPresent();
    }

    /** That these would leave their paid places. */
    String leaving(Entitlement paid, String names, int count) {
        return text("order.leaves", names, count, titles.of(paid.product()), end(paid, moments::dateInWords));
    }

    /** What one does instead. */
    String upgrading(Entitlement paid) {
        return text("order.title.UPGRADE", titles.of(paid.product()));
    }

    private static String end(Entitlement paid, Function<LocalDate, String> inWords) {
        return paid.end().map(inWords).orElse("");
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
