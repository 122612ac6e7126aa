package org.keywork.desk.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keywork.asset.AssetNavigation;
import org.keywork.asset.ServerDetails;
import org.keywork.billing.OrderNavigation;
import org.keywork.catalog.GlpiVersion;
import org.keywork.catalog.Offer;
import org.keywork.desk.MyKeyDoctor.OwnKey;
import org.keywork.shell.Languages;
import org.keywork.shell.Moments;
import org.keywork.shell.StatusBadge;
import org.keywork.shell.StatusBadge.Tone;
import org.keywork.validation.Code;
import org.keywork.validation.Contacts.Contact;
import org.keywork.validation.Decision;
import org.keywork.validation.DecisionTexts;

/** A key of one's own in words: its difference from the issued one, its decision, its server, its refusals. */
@SpringComponent
class OwnKeyWords {
    private final DecisionTexts decisions;
    private final OfferTitles titles;
    private final Moments moments;

    OwnKeyWords(DecisionTexts decisions, OfferTitles titles, Moments moments) {
        this.decisions = decisions;
        this.titles = titles;
        this.moments = moments;
    }

    record Way(String path, String textKey) {}

    String title(OwnKey own) {
        return own.server()
                .map(server -> text("doctor.own.title", server.name(), own.id().shortReference()))
                .orElseGet(() -> text("doctor.own.title.removed", own.id().shortReference()));
    }

    Optional<StatusBadge> badge(OwnKey own) {
        return own.decision().map(decision -> new StatusBadge(tone(decision), decisionTitle(decision)));
    }

    private static Tone tone(Decision decision) {
        return switch (decision.code()) {
            case VALID -> Tone.SUCCESS;
            case VERSION_NOT_COVERED, NOT_YET_VALID -> Tone.WARNING;
            default -> Tone.ERROR;
        };
    }

    private static String decisionTitle(Decision decision) {
        return text("doctor.own.code." + decision.code());
    }

    List<String> sentences(OwnKey own) {
        var said = new ArrayList<String>();
        own.difference().ifPresent(difference -> said.addAll(DifferenceWords.forOwner(difference)));
        own.decision().ifPresent(decision -> said.add(decisions.of(decision, Languages.current())));
        own.server().ifPresent(server -> said.addAll(ofServer(own, server)));
        own.refusals().stream().findFirst().map(this::refusal).ifPresent(said::add);
        return said;
    }

    private List<String> ofServer(OwnKey own, ServerDetails server) {
        var said = new ArrayList<String>();
        server.keys().stream().filter(key -> key.id().equals(own.id())).forEach(key -> {
            key.revokedAt()
                    .ifPresent(at -> said.add(text(
                            "doctor.own.revoked",
                            moments.day(at),
                            text("server.reason." + key.reason().orElseThrow()))));
            key.supersededAt()
                    .filter(at -> key.revokedAt().isEmpty())
                    .ifPresent(at -> said.add(text("doctor.own.replaced", moments.day(at))));
        });
        server.uid()
                .filter(uid -> !is(own, Code.REVOKED)) // it works for none any more
                .map(uid -> server.boundAt()
                        .map(at -> text("doctor.own.bound", server.name(), uid.ending(), moments.day(at)))
                        .orElseGet(() -> text("doctor.own.bound.by-hand", server.name(), uid.ending())))
                .ifPresent(said::add);
        if (is(own, Code.EXPIRED) || is(own, Code.SUSPENDED) || is(own, Code.NOT_YET_VALID)) {
            said.add(text(
                    "doctor.own.subscription", titles.of(server.entitlement().product())));
        }
        said.addAll(versions(own, server));
        if (server.lastSeen().isEmpty()) {
            said.add(text(own.refusals().isEmpty() ? "doctor.own.never-seen" : "doctor.own.never-accepted"));
        } else {
            server.lastSeen()
                    .ifPresent(at -> said.add(text(
                            "doctor.own.seen",
                            moments.ago(at),
                            server.glpiVersion().orElse("?"))));
        }
        return said;
    }

    /** What its product covers against the server's GLPI; nothing while that isn't known. */
    private List<String> versions(OwnKey own, ServerDetails server) {
        var version = server.glpiVersion().flatMap(GlpiVersion::parse);
        if (version.isEmpty() || own.covers().isEmpty()) {
            return List.of();
        }
        var covers = own.covers().get();
        var product = titles.of(server.entitlement().product());
        if (covers.covers(version.get())) {
            return List.of(text("doctor.own.covered", product, VersionWords.of(covers), version.get()));
        }
        var said = new ArrayList<String>();
        said.add(text("doctor.own.uncovered", product, VersionWords.of(covers), version.get()));
        covers.lowest()
                .filter(lowest -> version.get().compareTo(lowest) < 0)
                .ifPresent(lowest -> said.add(text("doctor.own.uncovered.update", lowest)));
        said.add(
                own.covering().isEmpty()
                        ? text("doctor.own.uncovered.by-all")
                        : text(
                                "doctor.own.uncovered.offers",
                                own.covering().stream()
                                        .map(Offer::reference)
                                        .map(titles::of)
                                        .collect(Collectors.joining(", "))));
        return said;
    }

    private String refusal(Contact contact) {
        return text(
                "doctor.own.refused",
                moments.ago(contact.last()),
                contact.address().orElse("?"),
                decisions.of(contact.code(), Languages.current()));
    }

    List<Way> ways(OwnKey own) {
        var server = own.server();
        if (server.isEmpty()) {
            return List.of(new Way("/" + AssetNavigation.LIST, "shell.to-my-assets"));
        }
        var ways = new ArrayList<Way>();
        if (is(own, Code.EXPIRED) || is(own, Code.SUSPENDED)) {
            ways.add(new Way("/" + OrderNavigation.SUBSCRIPTIONS, "doctor.own.renew"));
        }
        if (is(own, Code.EXPIRED)) {
            var ended = server.get().entitlement().id();
            ways.add(new Way("/" + OrderNavigation.continueFree(ended), "subscription.continue-free"));
        }
        ways.add(new Way("/" + AssetNavigation.to(server.get().id()), "doctor.own.server"));
        return ways;
    }

    private static boolean is(OwnKey own, Code code) {
        return own.decision().filter(decision -> decision.code() == code).isPresent();
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
