package org.keywork.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.keywork.account.LinkToken;
import org.keywork.account.OrganizationId;
import org.keywork.asset.ServerUse;
import org.keywork.shell.Texts;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionKind;
import org.keywork.subscription.SubscriptionState;
import org.keywork.subscription.Subscriptions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An organization's dates as a calendar (RFC 5545): days and server names, nothing else. */
@Component
@Transactional(readOnly = true)
public class CalendarFeed {
    private static final int LONGEST = 200;

    /** What calendars that don't ask their reader call it. */
    private static final String NAME = "Keywork";

    private final JdbcClient jdbc;
    private final Subscriptions subscriptions;
    private final ServerUse servers;
    private final Texts texts;

    CalendarFeed(JdbcClient jdbc, Subscriptions subscriptions, ServerUse servers, Texts texts) {
        this.jdbc = jdbc;
        this.subscriptions = subscriptions;
        this.servers = servers;
        this.texts = texts;
    }

    private record Reader(OrganizationId organization, Locale language) {}

    /** Empty where the address is unknown, was renewed, or its person has no account any more. */
    public Optional<String> of(String secret) {
        return jdbc.sql("""
                        select u.organization_id, u.language from calendar_feed f join portal_user u on u.id = f.user_id
                        where f.token_hash = ? and u.organization_id is not null""")
                .param(new LinkToken(secret).hash())
                .query((row, number) -> new Reader(
                        new OrganizationId(row.getObject(1, UUID.class)), Locale.forLanguageTag(row.getString(2))))
                .optional()
                .map(this::calendar);
    }

    private String calendar(Reader reader) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Keywork//Subscriptions//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", NAME));
        for (var held : subscriptions.of(reader.organization())) {
            held.end()
                    .filter(end -> held.state() != SubscriptionState.CANCELLED)
                    .ifPresent(end -> calendar.add(ending(held, end, reader)));
        }
        return calendar.toString();
    }

    private VEvent ending(Entitlement held, LocalDate end, Reader reader) {
        var key = held.kind() == SubscriptionKind.TRIAL ? "calendar.trial-ends" : "calendar.ends";
        var event = new VEvent(end, texts.get(reader.language(), key, names(held)));
        event.add(new Uid(held.id() + "@keywork"));
        return event;
    }

    private String names(Entitlement held) {
        List<String> names =
                servers.usersOf(held.id()).stream().map(ServerUse.User::name).toList();
        var all = String.join(", ", names);
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST) + "…";
    }
}
