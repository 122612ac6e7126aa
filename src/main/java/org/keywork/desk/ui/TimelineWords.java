package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.keywork.account.CurrentUser;
import org.keywork.account.People;
import org.keywork.account.Role;
import org.keywork.account.UserId;
import org.keywork.asset.InstanceUid;
import org.keywork.billing.Euros;
import org.keywork.catalog.OfferReference;
import org.keywork.desk.TimelineEvent;
import org.keywork.shell.Languages;
import org.keywork.validation.Code;

/** What happened, in words, and where one sees more of it. */
@SpringComponent
class TimelineWords {
    private static final int SHORT = 5;

    private final OfferTitles titles;
    private final People people;
    private final CurrentUser user;

    TimelineWords(OfferTitles titles, People people, CurrentUser user) {
        this.titles = titles;
        this.people = people;
        this.user = user;
    }

    /** What happened, and who did it, where that is a person whose address is still known. */
    String of(TimelineEvent event) {
        return UserId.ofActor(event.who())
                .flatMap(people::find)
                .map(person -> text("support.timeline.by", happened(event), person.email()))
                .orElseGet(() -> happened(event));
    }

    private String happened(TimelineEvent event) {
        var key = "support.timeline." + event.kind();
        return switch (event.kind()) {
            case REFUSED ->
                event.more().isEmpty()
                        ? text(key + ".nameless", text(nameless(event.what())))
                        : text(key, text("support.refused." + event.what()), shortened(event.more()));
            case ACT, UNDONE, DECLINED ->
                text(key, text("revocation.act." + event.what()), text("revocation.scope." + event.more()));
            case ISSUED -> {
                var offer = titles.of(new OfferReference(event.what()));
                yield event.more().isEmpty() ? text(key, offer) : text(key + ".by", offer, event.more());
            }
            case SUPERSEDED -> text(key, reference(event));
            case REVOKED -> text(key, reference(event), text("support.key.reason." + event.more()));
            case SEEN, SEEN_ELSEWHERE ->
                text(
                                event.what().isEmpty() ? key + ".nameless" : key,
                                event.days(),
                                event.times(),
                                month(event),
                                shortened(event.what()))
                        + (event.more().isEmpty() ? "" : ", " + text("asset.glpi", event.more()));
            case SEEN_FIRST, ADDED, REMOVED -> text(key);
            case BOUND -> text(key, shortened(event.what()));
            case MOVED -> text(key, shortened(event.more()), shortened(event.what()));
            case SUBSCRIPTION -> text(key + "." + event.more(), titles.of(new OfferReference(event.what())));
            case TRIAL_REQUESTED, TRIAL_PROLONGED, TRIAL_ENDED ->
                text(key, titles.of(new OfferReference(event.what())));
            case TRIAL_DECIDED -> text(key + "." + decision(event), titles.of(new OfferReference(event.what())));
            case ORDER_PLACED -> text(key, event.what());
            case ORDER_DECIDED -> text(key, event.what(), text("support.order." + event.more()));
            case INVOICED -> text(key + "." + event.more(), event.what());
            case PAID -> text(key, event.what(), Euros.text(Long.parseLong(event.more()), Languages.current()));
            case MAIL -> text(key + "." + event.more(), text("notification.desk.kind." + event.what()));
            case BOUNCED -> text(key, event.what(), event.more());
        };
    }

    /** Who doesn't say which instance they are is no other one. */
    static String nameless(String code) {
        return "support.refused." + code + (code.equals(Code.WRONG_INSTANCE.name()) ? ".nameless" : "");
    }

    /** Days are counted in UTC. */
    private static String month(TimelineEvent event) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", Languages.current())
                .withZone(ZoneOffset.UTC)
                .format(event.at());
    }

    /** Of a trial that was granted it matters here that it was, not how it went on. */
    private static String decision(TimelineEvent event) {
        return switch (event.more()) {
            case "DECLINED", "WITHDRAWN" -> event.more();
            default -> "RUNNING";
        };
    }

    /** Orders only for those who may see them. */
    Optional<Component> more(TimelineEvent event) {
        return switch (event.kind()) {
            case REFUSED ->
                Optional.of(new Anchor(SupportPages.toTrace(event.ref()), text("support.timeline.trace", event.ref())));
            case ACT, UNDONE, DECLINED ->
                Optional.of(new Anchor(RevocationPages.LIST + "/" + event.ref(), text("support.timeline.act")));
            case ISSUED, SUPERSEDED, REVOKED ->
                Optional.of(
                        new Anchor(SupportPages.KEYS + "/" + event.ref(), text("support.key.named", reference(event))));
            case ORDER_PLACED, ORDER_DECIDED, INVOICED, PAID ->
                user.has(Role.SALES)
                        ? Optional.of(new Anchor(SalesPages.ORDERS + "/" + event.ref(), text("support.timeline.order")))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String reference(TimelineEvent event) {
        return event.ref().substring(event.ref().length() - SHORT);
    }

    private static String shortened(String uid) {
        return InstanceUid.parse(uid).map(InstanceUid::shortened).orElseGet(() -> text("support.trace.no-uid"));
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
