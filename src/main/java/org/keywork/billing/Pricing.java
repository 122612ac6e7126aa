package org.keywork.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.keywork.account.OrganizationId;
import org.keywork.catalog.Offer;
import org.keywork.catalog.Offers;
import org.keywork.shell.Moments;
import org.keywork.shell.Texts;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.Subscriptions;
import org.keywork.subscription.Term;
import org.springframework.stereotype.Component;

/** What an order costs, line by line, in the customer's language. */
@Component
class Pricing {
    private final Offers offers;
    private final Subscriptions subscriptions;
    private final OrderRules rules;
    private final RenewalWindow window;
    private final UnusedDays unused;
    private final Moments moments;
    private final Texts texts;
    private final BillingProperties settings;

    Pricing(
            Offers offers,
            Subscriptions subscriptions,
            OrderRules rules,
            RenewalWindow window,
            UnusedDays unused,
            Moments moments,
            Texts texts,
            BillingProperties settings) {
        this.offers = offers;
        this.subscriptions = subscriptions;
        this.rules = rules;
        this.window = window;
        this.unused = unused;
        this.moments = moments;
        this.texts = texts;
        this.settings = settings;
    }

    /** Of an order that {@link OrderRules} don't refuse. */
    List<PriceLine> lines(OrganizationId organization, WantedOrder wanted, Discount discount, Locale language) {
        var offer = offers.find(wanted.product()).orElseThrow();
        var today = rules.today(organization);
        var lines = new ArrayList<>(
                switch (wanted.kind()) {
                    case NEW -> List.of(years(offer, wanted, language));
                    case RENEWAL -> List.of(renewal(offer, wanted, source(wanted), today, language));
                    case UPGRADE -> upgrade(offer, wanted, source(wanted), today, language);
                });
        if (discount.basisPoints() > 0) {
            lines.add(discount(lines, discount, language));
        }
        return List.copyOf(lines);
    }

    Price price(List<PriceLine> lines, BillingDetails billing) {
        return new Price(lines, Vat.of(billing, settings.standardRate()));
    }

    /** The lines as the invoice of an accepted order has them: it is known then for which period it is. */
    List<PriceLine> invoiced(Order order) {
        var lines = order.price().lines();
        var wanted = order.wanted();
        if (wanted.kind() != OrderKind.NEW) {
            return lines;
        }
        var term = Term.ofYears(wanted.years(), order.periodBegin().orElseThrow());
        var first = lines.getFirst();
        var what = texts.get(
                order.language(),
                "billing.line.period",
                first.what(),
                day(term.first(), order.language()),
                day(term.last(), order.language()));
        return Stream.concat(
                        Stream.of(new PriceLine(what, first.quantity(), first.unitCents(), first.netCents())),
                        lines.stream().skip(1))
                .toList();
    }

    private Entitlement source(WantedOrder wanted) {
        return subscriptions.find(wanted.subscription().orElseThrow()).orElseThrow();
    }

    private PriceLine years(Offer offer, WantedOrder wanted, Locale language) {
        var what = texts.get(language, "billing.line.new" + ofCloud(offer), offer.title(language), wanted.years());
        return PriceLine.of(what, wanted.servers(), offer.yearlyPriceCents() * wanted.years());
    }

    private PriceLine renewal(Offer offer, WantedOrder wanted, Entitlement source, LocalDate today, Locale language) {
        var term = Term.ofYears(wanted.years(), window.firstDay(source, today));
        var what = texts.get(
                language,
                "billing.line.renewal" + ofCloud(offer),
                offer.title(language),
                wanted.years(),
                day(term.first(), language),
                day(term.last(), language));
        return PriceLine.of(what, wanted.servers(), offer.yearlyPriceCents() * wanted.years());
    }

    /** Its price isn't one for each server. */
    private static String ofCloud(Offer offer) {
        return offer.isCloud() ? ".cloud" : "";
    }

    private List<PriceLine> upgrade(
            Offer to, WantedOrder wanted, Entitlement source, LocalDate today, Locale language) {
        var end = source.paidUntil().orElseThrow();
        var from = offers.find(source.product()).orElseThrow();
        var taken = PriceLine.of(
                period("billing.line.upgrade.from", from, today, end, language),
                wanted.servers(),
                -unused.perServer(source, today));
        return List.of(
                PriceLine.of(
                        period("billing.line.upgrade.to", to, today, end, language),
                        wanted.servers(),
                        ProRata.of(to.yearlyPriceCents(), today, end)),
                taken);
    }

    private String period(String key, Offer offer, LocalDate today, LocalDate end, Locale language) {
        return texts.get(language, key, offer.title(language), day(today, language), day(end, language));
    }

    private PriceLine discount(List<PriceLine> lines, Discount discount, Locale language) {
        var net = lines.stream().mapToLong(PriceLine::netCents).sum();
        var off = Math.round(net * (discount.basisPoints() / 10_000.0));
        var percent = new Vat(VatRule.FRENCH, discount.basisPoints()).rate(language);
        return PriceLine.of(
                texts.get(
                        language,
                        "billing.line.discount",
                        percent,
                        discount.reason().orElse("")),
                1,
                -off);
    }

    private String day(LocalDate day, Locale language) {
        return moments.in(language, settings.zone()).date(day);
    }
}
