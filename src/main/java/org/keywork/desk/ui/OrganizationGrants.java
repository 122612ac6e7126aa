package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.keywork.account.OrganizationId;
import org.keywork.account.Organizations;
import org.keywork.catalog.OfferReference;
import org.keywork.desk.CourtesyGrants;
import org.keywork.desk.Replacements;
import org.keywork.shell.Moments;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.Standing;
import org.keywork.subscription.SubscriptionKind;
import org.keywork.subscription.Subscriptions;
import org.keywork.trial.TrialDetails;
import org.keywork.trial.TrialDirectory;

/** What an organization may use, and could: its subscriptions with the courtesy that they were shown, and its trials. */
@SpringComponent
class OrganizationGrants {
    private static final int MOST = 100;

    private final Organizations organizations;
    private final Subscriptions subscriptions;
    private final CourtesyGrants courtesy;
    private final Replacements replacements;
    private final TrialDirectory trials;
    private final OfferTitles titles;
    private final Moments moments;
    private final Clock clock;

    OrganizationGrants(
            Organizations organizations,
            Subscriptions subscriptions,
            CourtesyGrants courtesy,
            Replacements replacements,
            TrialDirectory trials,
            OfferTitles titles,
            Moments moments,
            Clock clock) {
        this.organizations = organizations;
        this.subscriptions = subscriptions;
        this.courtesy = courtesy;
        this.replacements = replacements;
        this.trials = trials;
        this.titles = titles;
        this.moments = moments;
        this.clock = clock;
    }

    Section subscriptions(OrganizationId id) {
        var zone = organizations.find(id).orElseThrow().zone();
        var given = courtesy.of(id);
        var replaced = replacements.of(id);
        var lines = subscriptions.of(id).stream()
                .limit(MOST)
                .map(one -> line(
                        one,
                        state(one, zone, Optional.ofNullable(replaced.get(one.id()))),
                        given.getOrDefault(one.id(), List.of())))
                .toList();
        var section = new Papers(text("sales.subscriptions.title"), lines);
        section.addClassName("kw-papers-period");
        return section;
    }

    private Div state(Entitlement one, ZoneId zone, Optional<OfferReference> replacedBy) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, zone);
        var standing = one.standingToTell(now, zone);
        var state = new Div(new GrantBadge(one, standing, today, replacedBy.map(titles::of)));
        if (one.kind() == SubscriptionKind.TRIAL && standing == Standing.RUNNING) {
            one.end().ifPresent(end -> state.add(new DaysLeftBar(one.begin().orElse(today), end, today)));
        }
        return state;
    }

    private ListItem line(Entitlement one, Div state, List<CourtesyGrants.Grant> given) {
        var line =
                new ListItem(new Span(titles.withServers(one.product(), one.servers())), new Span(period(one)), state);
        if (!given.isEmpty()) {
            line.add(new CourtesyDays(given, moments));
        }
        return line;
    }

    private String period(Entitlement one) {
        var kind = text("sales.kind." + one.kind());
        return one.begin().isPresent() && one.end().isPresent()
                ? text(
                        "sales.subscriptions.period",
                        kind,
                        moments.dateInWords(one.begin().get()),
                        moments.dateInWords(one.end().get()))
                : kind;
    }

    Section trials(OrganizationId id) {
        var lines = trials.of(id).stream().map(this::line).toList();
        return new Papers(text("sales.trials.title"), lines, text("sales.organization.trials.none"));
    }

    private ListItem line(TrialDetails trial) {
        return new ListItem(
                new Span(text("sales.trials.what", titles.withServers(trial.product(), trial.places()), trial.days())),
                new Span(text("sales.trial.state." + trial.state())),
                moments.at(trial.requestedAt(), moments.day(trial.requestedAt())),
                new Span(trial.convertedAt().isPresent() ? text("sales.trial.converted") : ""));
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
