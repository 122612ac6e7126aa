package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keywork.desk.ui.WaysOut.Way;
import org.keywork.revocation.RevocationDesk;
import org.keywork.revocation.RevocationDetails;
import org.keywork.revocation.RevocationHistory;
import org.keywork.revocation.RevocationId;
import org.keywork.revocation.RevocationState;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Moments;
import org.keywork.shell.PageHeader;

/** One act: what it was about, why, what it changed, and how it is taken back. */
@Route(value = RevocationPages.LIST + "/:id", layout = MainLayout.class)
@RolesAllowed({"SUPPORT", "ADMIN"})
class RevocationView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final RevocationHistory history;
    private final RevocationDesk desk;
    private final RevocationActions actions;
    private final RevocationWords words;
    private final WaysOut ways;
    private final OfferTitles titles;
    private final Moments moments;
    private @Nullable RevocationDetails shown;

    RevocationView(
            RevocationHistory history,
            RevocationDesk desk,
            RevocationActions actions,
            RevocationWords words,
            WaysOut ways,
            OfferTitles titles,
            Moments moments) {
        this.history = history;
        this.desk = desk;
        this.actions = actions;
        this.words = words;
        this.ways = ways;
        this.titles = titles;
        this.moments = moments;
        addClassName("kw-server-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("id").flatMap(RevocationId::parse).orElseThrow(NotFoundException::new));
    }

    /** After an act, whose button is gone. */
    private void showAgain(RevocationId id) {
        show(id);
        PageHeader.focusShown();
    }

    private void show(RevocationId id) {
        var act = history.find(id).orElseThrow(NotFoundException::new);
        shown = act;
        removeAll();
        var reach = Optional.of(act)
                .filter(RevocationDetails::isWaiting)
                .flatMap(waiting -> desk.reach(act.subject().target(), act.act(), act.reason()));
        var canBeDone = reach.filter(found -> !found.isNothing(act.act())).isPresent();
        var way = ways.of(act);
        add(new PageHeader(
                        words.subject(act.subject()), acts(act, canBeDone, way).toArray(Component[]::new))
                .under(getTranslation("revocation.title"), RevocationPages.LIST));
        var state = new Div(words.state(act), new Paragraph(sentence(act, way)));
        state.addClassName("kw-state");
        add(state, facts(act));
        reach.ifPresent(found -> {
            var dryRun = new DryRun(titles, moments);
            dryRun.show(act.act(), found);
            add(dryRun);
        });
    }

    private List<Component> acts(RevocationDetails act, boolean canBeDone, Way way) {
        var buttons = new ArrayList<Component>();
        Runnable again = () -> showAgain(act.id());
        if (act.isWaiting()) {
            buttons.add(quiet("revocation.decline.verb", () -> actions.decline(act.id(), again)
                    .open()));
            if (canBeDone) {
                buttons.add(primary("revocation.confirm", () -> actions.confirm(act.id(), act.act(), again)));
            }
        } else if (way == Way.UNDO) {
            buttons.add(primary(
                    "revocation.undo.verb", () -> actions.undo(act.id(), again).open()));
        } else if (way != Way.NONE) {
            buttons.add(primary("revocation.replace.verb", () -> actions.replace(act.id(), again)
                    .open()));
        }
        return buttons;
    }

    private Button primary(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button quiet(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private String sentence(RevocationDetails act, Way way) {
        return act.isWaiting()
                ? getTranslation("revocation.sentence.WAITING", act.askedBy())
                : WaysOut.sentence(act, way, moments::day)
                        .orElseGet(() -> words.reached(act.servers(), act.keys(), act.subscriptions()));
    }

    private Facts facts(RevocationDetails act) {
        var over = "revocation.fact." + (act.state() == RevocationState.DECLINED ? "declined" : "undone");
        return new Facts(getTranslation("revocation.facts"))
                .fact(
                        getTranslation("revocation.fact.subject"),
                        new Anchor(RevocationPages.to(act.subject()), words.subject(act.subject())))
                .fact(
                        getTranslation("revocation.fact.organization"),
                        new Anchor(SupportPages.to(act.subject().organization()), act.organizationName()))
                .fact(
                        getTranslation("revocation.fact.reason"),
                        Optional.of(words.reason(act)).filter(reason -> !reason.isEmpty()))
                .fact(
                        getTranslation("revocation.fact.effect"),
                        act.effect().map(effect -> getTranslation("revocation.effect." + effect)))
                .fact(
                        getTranslation("revocation.fact.note"),
                        Optional.of(act.note()).filter(note -> !note.isEmpty()))
                .fact(
                        getTranslation("revocation.fact.reached"),
                        words.reached(act.servers(), act.keys(), act.subscriptions()))
                .fact(getTranslation("revocation.fact.asked-by"), act.askedBy())
                .fact(getTranslation("revocation.fact.asked-at"), exactly(act.askedAt()))
                .fact(
                        getTranslation("revocation.fact.decided-by"),
                        Optional.of(act.decidedBy()).filter(name -> !name.isEmpty()))
                .part(getTranslation("revocation.fact.done-at"), act.doneAt().map(this::exactly))
                .fact(
                        getTranslation("revocation.fact.undone-by"),
                        Optional.of(act.undoneBy()).filter(name -> !name.isEmpty()))
                .part(getTranslation(over + "-at"), act.undoneAt().map(this::exactly))
                .fact(
                        getTranslation(over + "-because"),
                        Optional.of(act.undoNote()).filter(note -> !note.isEmpty()));
    }

    /** Support compare it with what a customer and other pages say. */
    private Span exactly(Instant at) {
        return moments.at(at, moments.exactly(at));
    }

    @Override
    public String getPageTitle() {
        return Optional.ofNullable(shown)
                .map(act -> words.subject(act.subject()))
                .orElse("");
    }
}
