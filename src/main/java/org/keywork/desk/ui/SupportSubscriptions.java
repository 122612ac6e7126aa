package org.keywork.desk.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.keywork.account.OrganizationId;
import org.keywork.account.Organizations;
import org.keywork.revocation.Target;
import org.keywork.shell.Moments;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionState;
import org.keywork.subscription.Subscriptions;
import org.keywork.subscription.SuspendedBecause;

/** An organization's subscriptions, each with what support do about it. */
@SpringComponent
class SupportSubscriptions {
    private static final int MOST = 100;

    private final Organizations organizations;
    private final Subscriptions subscriptions;
    private final RevocationActions actions;
    private final OfferTitles titles;
    private final Moments moments;
    private final Clock clock;

    SupportSubscriptions(
            Organizations organizations,
            Subscriptions subscriptions,
            RevocationActions actions,
            OfferTitles titles,
            Moments moments,
            Clock clock) {
        this.organizations = organizations;
        this.subscriptions = subscriptions;
        this.actions = actions;
        this.titles = titles;
        this.moments = moments;
        this.clock = clock;
    }

    /** @param again shows the page anew */
    Section of(OrganizationId id, Runnable again) {
        var zone = organizations.find(id).orElseThrow().zone();
        var lines = new UnorderedList(subscriptions.of(id).stream()
                .limit(MOST)
                .map(one -> line(one, zone, again))
                .toArray(DeskLine[]::new));
        lines.addClassName("kw-lines");
        return new Section(new H2(I18NProvider.translate("sales.subscriptions.title")), lines);
    }

    private DeskLine line(Entitlement one, ZoneId zone, Runnable again) {
        var now = clock.instant();
        var standing = one.standingToTell(now, zone);
        var today = LocalDate.ofInstant(now, zone);
        var line = new DeskLine(titles.withServers(one.product(), one.servers()))
                .fact(new GrantBadge(one, standing, today, Optional.empty()))
                .fact(one.end().map(moments::dateInWords).orElse(""));
        var target = Target.of(one.id());
        if (one.state() == SubscriptionState.ACTIVE || is(one, SuspendedBecause.UNPAID)) {
            line.act("revocation.menu.suspend", () -> actions.suspend(target, again)
                    .open());
        }
        if (is(one, SuspendedBecause.BY_STAFF)) {
            line.act("revocation.menu.reinstate", () -> actions.reinstate(target, again)
                    .open());
        }
        if (one.state() == SubscriptionState.ACTIVE || one.state() == SubscriptionState.SUSPENDED) {
            line.actApart("revocation.menu.revoke", () -> actions.revoke(target, again)
                    .open());
        }
        return line;
    }

    private static boolean is(Entitlement one, SuspendedBecause why) {
        return one.suspendedBecause().equals(Optional.of(why));
    }
}
