package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keywork.asset.KeyFile;
import org.keywork.asset.KeyStatus;
import org.keywork.asset.RegistrationKeyId;
import org.keywork.asset.ServerDesk;
import org.keywork.catalog.OfferReference;
import org.keywork.desk.Timeline;
import org.keywork.desk.TimelineSubject;
import org.keywork.revocation.Target;
import org.keywork.shell.Languages;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Moments;
import org.keywork.shell.Mono;
import org.keywork.shell.PageHeader;

/** What support knows of a registration key; never the key itself. */
@Route(value = SupportPages.KEYS + "/:id", layout = MainLayout.class)
@RolesAllowed({"SUPPORT", "ADMIN"})
class SupportKeyView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final Pattern KEY_ID = Pattern.compile("rk_[0-9a-z]{1,37}");

    private final ServerDesk desk;
    private final SupportAnswer answers;
    private final BindingMoves moves;
    private final RevocationMenu menu;
    private final Timeline timeline;
    private final TimelineWords words;
    private final OfferTitles titles;
    private final Moments moments;
    private String title = "";

    SupportKeyView(
            ServerDesk desk,
            SupportAnswer answers,
            BindingMoves moves,
            RevocationMenu menu,
            Timeline timeline,
            TimelineWords words,
            OfferTitles titles,
            Moments moments) {
        this.desk = desk;
        this.answers = answers;
        this.moves = moves;
        this.menu = menu;
        this.timeline = timeline;
        this.words = words;
        this.titles = titles;
        this.moments = moments;
        addClassNames("kw-server-page", "kw-support");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("id")
                .filter(id -> KEY_ID.matcher(id).matches())
                .map(RegistrationKeyId::new)
                .orElseThrow(NotFoundException::new));
    }

    private void show(RegistrationKeyId id) {
        var key = desk.key(id).orElseThrow(NotFoundException::new);
        title = getTranslation("support.key.named", id.shortReference());
        var acts = Optional.of(key)
                .filter(good -> good.line().status() != KeyStatus.REVOKED)
                .flatMap(good -> moves.button(good.file(), () -> showAgain(id)))
                .stream()
                .toArray(Component[]::new);
        removeAll();
        add(
                new PageHeader(title, acts)
                        .beside(menu.of(Target.of(id), () -> showAgain(id)))
                        .under(getTranslation("support.search.title"), SupportPages.SEARCH),
                answers.of(key),
                facts(key),
                new TimelineList(new TimelineSubject.OfKey(id), timeline, words, moments));
    }

    /** After an act, whose button is gone. */
    private void showAgain(RegistrationKeyId id) {
        show(id);
        PageHeader.focusShown();
    }

    private Facts facts(KeyFile key) {
        var file = key.file();
        var there = moments.in(Languages.current(), file.zone());
        var line = key.line();
        return new Facts(getTranslation("support.key.facts"))
                .fact(
                        getTranslation("support.fact.server"),
                        new Anchor(SupportPages.to(file.id()), file.server().name()))
                .fact(
                        getTranslation("support.fact.organization"),
                        new Anchor(
                                SupportPages.to(file.owner().id()), file.owner().name()))
                .fact(getTranslation("support.fact.id"), new Mono(key.id().value()))
                .fact(getTranslation("support.fact.product"), titles.of(new OfferReference(key.product())))
                .fact(getTranslation("support.fact.status"), getTranslation("support.key.status." + line.status()))
                .fact(getTranslation("support.fact.issued"), there.momentAndZone(line.issuedAt()))
                .fact(getTranslation("support.fact.own-end"), key.ownEnd().map(there::momentAndZone))
                .part(getTranslation("support.fact.uid"), file.server().uid().map(uid -> new Mono(uid.value())))
                .fact(
                        getTranslation("support.fact.seen"),
                        file.server().lastSeen().map(there::momentAndZone))
                .fact(getTranslation("support.fact.glpi"), file.server().glpiVersion())
                .fact(getTranslation("support.fact.signing-key"), new Mono(key.signingKey()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
