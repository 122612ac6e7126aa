package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keywork.asset.ServerFile;
import org.keywork.desk.ui.WaysOut.Way;
import org.keywork.revocation.RevocationAct;
import org.keywork.revocation.RevocationDetails;
import org.keywork.revocation.RevocationHistory;
import org.keywork.revocation.Target;
import org.keywork.shell.MomentWords;
import org.keywork.subscription.SuspendedBecause;

/** By which act a server is out of use or suspended, why, and how that is taken back, right on the server's page. */
@SpringComponent
class OutOfUse {
    private final RevocationHistory history;
    private final RevocationActions actions;
    private final RevocationWords words;
    private final WaysOut ways;

    OutOfUse(RevocationHistory history, RevocationActions actions, RevocationWords words, WaysOut ways) {
        this.history = history;
        this.actions = actions;
        this.words = words;
        this.ways = ways;
    }

    /** @param way what can be done about a revocation */
    record Taken(RevocationDetails act, Way way) {}

    /** Empty where it is in use, or waits for a payment. */
    Optional<Taken> of(ServerFile file) {
        return kind(file)
                .flatMap(kind -> history.latest(Target.of(file.id()), kind))
                .map(act -> new Taken(act, ways.of(act)));
    }

    private static Optional<RevocationAct> kind(ServerFile file) {
        if (file.removed().isPresent()) {
            return Optional.empty();
        }
        return switch (file.server().state()) {
            case REVOKED -> Optional.of(RevocationAct.REVOKED);
            case SUSPENDED ->
                file.server()
                        .entitlement()
                        .suspendedBecause()
                        .filter(why -> why == SuspendedBecause.BY_STAFF)
                        .map(why -> RevocationAct.SUSPENDED);
            default -> Optional.empty();
        };
    }

    /** Since when and why, how it is taken back, and where all of it stands. */
    List<Component> said(Taken taken, MomentWords there) {
        var act = taken.act();
        var said = new ArrayList<Component>();
        said.add(new Paragraph(text(
                "support.out." + act.act(),
                act.doneAt().map(there::momentAndZone).orElse(""),
                words.reason(act))));
        wayBack(taken, there).ifPresent(sentence -> said.add(new Paragraph(sentence)));
        said.add(new Paragraph(new Anchor(
                RevocationPages.to(act.id()),
                text(
                        "support.out.act",
                        words.subject(act.subject()),
                        words.reached(act.servers(), act.keys(), act.subscriptions())))));
        return said;
    }

    private static Optional<String> wayBack(Taken taken, MomentWords there) {
        return taken.act().act() == RevocationAct.SUSPENDED
                ? Optional.of(text("support.out.until-reinstated"))
                : WaysOut.sentence(taken.act(), taken.way(), there::momentAndZone);
    }

    /**
     * What one comes for then; empty where nothing takes it back any more.
     *
     * @param again shows the page anew
     */
    Optional<Button> button(Taken taken, Runnable again) {
        var act = taken.act();
        if (act.act() == RevocationAct.SUSPENDED) {
            return Optional.of(primary(
                    "revocation.menu.reinstate",
                    () -> actions.reinstate(act.subject().target(), again).open()));
        }
        return taken.way() == Way.UNDO
                ? Optional.of(
                        primary("support.undo", () -> actions.undo(act, again).open()))
                : Optional.empty();
    }

    private static Button primary(String key, Runnable act) {
        var button = new Button(text(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
