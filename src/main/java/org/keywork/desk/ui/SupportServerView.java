package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keywork.asset.AssetId;
import org.keywork.asset.KeyDesk;
import org.keywork.asset.KeyRequest;
import org.keywork.asset.ServerDesk;
import org.keywork.asset.ServerDetails;
import org.keywork.asset.ServerFile;
import org.keywork.desk.Timeline;
import org.keywork.desk.TimelineSubject;
import org.keywork.revocation.Target;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Moments;
import org.keywork.shell.Notices;
import org.keywork.shell.PageHeader;

/** What support knows of a server, and does about it: moves its binding, issues its first key. */
@Route(value = SupportPages.SERVERS + "/:id", layout = MainLayout.class)
@RolesAllowed({"SUPPORT", "ADMIN"})
class SupportServerView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final ServerDesk desk;
    private final KeyDesk keys;
    private final BindingMoves moves;
    private final RevocationMenu menu;
    private final OutOfUse outOfUse;
    private final SupportAnswer answers;
    private final SupportFacts facts;
    private final Timeline timeline;
    private final TimelineWords words;
    private final Moments moments;
    private String title = "";

    SupportServerView(
            ServerDesk desk,
            KeyDesk keys,
            BindingMoves moves,
            RevocationMenu menu,
            OutOfUse outOfUse,
            SupportAnswer answers,
            SupportFacts facts,
            Timeline timeline,
            TimelineWords words,
            Moments moments) {
        this.desk = desk;
        this.keys = keys;
        this.moves = moves;
        this.menu = menu;
        this.outOfUse = outOfUse;
        this.answers = answers;
        this.facts = facts;
        this.timeline = timeline;
        this.words = words;
        this.moments = moments;
        addClassNames("kw-server-page", "kw-support");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("id").flatMap(AssetId::parse).orElseThrow(NotFoundException::new));
    }

    private void show(AssetId id) {
        var file = desk.server(id).orElseThrow(NotFoundException::new);
        var taken = outOfUse.of(file);
        title = file.server().name();
        removeAll();
        add(
                new PageHeader(title, acts(file, taken).toArray(Component[]::new))
                        .beside(menu.of(Target.of(id), () -> showAgain(id)))
                        .under(file.owner().name(), SupportPages.to(file.owner().id())),
                answers.of(file, taken));
        moves.list(file, () -> showAgain(id)).ifPresent(this::add);
        add(facts.of(file), keys(file), new TimelineList(new TimelineSubject.OfServer(id), timeline, words, moments));
    }

    /** After an act, whose button is gone. */
    private void showAgain(AssetId id) {
        show(id);
        PageHeader.focusShown();
    }

    /** One of them is what one comes for: what takes an act of ours back, a key where there is none, else the move. */
    private List<Component> acts(ServerFile file, Optional<OutOfUse.Taken> taken) {
        if (file.removed().isPresent()) {
            return List.of();
        }
        var acts = new ArrayList<Component>();
        var asCustomer = new Anchor(
                SupportPages.to(file.id()) + "/" + SupportPages.AS_CUSTOMER, getTranslation("support.as-customer"));
        asCustomer.addClassNames("kw-button", "kw-button-quiet");
        acts.add(asCustomer);
        var back = taken.flatMap(act -> outOfUse.button(act, () -> showAgain(file.id())));
        var usual = file.server().currentKey().isEmpty() && !file.server().isClosed()
                ? Optional.of(issueButton(file))
                : moves.button(file, () -> showAgain(file.id()));
        usual.ifPresent(button -> {
            if (back.isPresent()) {
                button.removeThemeVariants(ButtonVariant.PRIMARY);
            }
            acts.add(button);
        });
        back.ifPresent(acts::add);
        return acts;
    }

    private Button issueButton(ServerFile file) {
        var issue = new Button(getTranslation("sales.key.issue"), click -> {
            try {
                issue(file);
            } finally {
                click.getSource().setEnabled(true);
            }
        });
        issue.addThemeVariants(ButtonVariant.PRIMARY);
        issue.setDisableOnClick(true);
        return issue;
    }

    private void issue(ServerFile file) {
        if (keys.issue(file.owner().id(), file.id()) instanceof KeyRequest.Issued) {
            Notices.success(getTranslation("sales.key.issued", file.server().name()));
        } else {
            Notices.failure(getTranslation("sales.key.has-one"));
        }
        showAgain(file.id());
    }

    private Papers keys(ServerFile file) {
        return new Papers(
                getTranslation("support.keys"),
                file.server().keys().stream().map(this::line).toList(),
                getTranslation("support.keys.none"));
    }

    private ListItem line(ServerDetails.KeyLine key) {
        return new ListItem(
                new Anchor(
                        SupportPages.to(key.id()),
                        getTranslation("support.key.named", key.id().shortReference())),
                new Span(getTranslation("support.key.status." + key.status())),
                moments.at(key.issuedAt(), moments.moment(key.issuedAt())));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
