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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.keywork.asset.AssetId;
import org.keywork.asset.AssetKind;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.KeyDesk;
import org.keywork.asset.KeyRequest;
import org.keywork.asset.ServerDesk;
import org.keywork.asset.ServerDetails;
import org.keywork.asset.ServerFile;
import org.keywork.desk.Timeline;
import org.keywork.desk.TimelineSubject;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Moments;
import org.keywork.shell.Notices;
import org.keywork.shell.PageHeader;
import org.keywork.validation.Code;
import org.keywork.validation.ContactDesk;
import org.keywork.validation.Contacts.Contact;

/** What support knows of a server, and does about it: moves its binding, issues its first key. */
@Route(value = SupportPages.SERVERS + "/:id", layout = MainLayout.class)
@RolesAllowed({"SUPPORT", "ADMIN"})
class SupportServerView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final ServerDesk desk;
    private final KeyDesk keys;
    private final ContactDesk contacts;
    private final SupportAnswer answers;
    private final SupportFacts facts;
    private final Timeline timeline;
    private final TimelineWords words;
    private final Moments moments;
    private String title = "";

    SupportServerView(
            ServerDesk desk,
            KeyDesk keys,
            ContactDesk contacts,
            SupportAnswer answers,
            SupportFacts facts,
            Timeline timeline,
            TimelineWords words,
            Moments moments) {
        this.desk = desk;
        this.keys = keys;
        this.contacts = contacts;
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
        var strangers = strangers(file);
        title = file.server().name();
        removeAll();
        add(
                new PageHeader(title, acts(file, strangers).toArray(Component[]::new))
                        .under(file.owner().name(), SupportPages.to(file.owner().id())),
                answers.of(file));
        if (!strangers.isEmpty() && isMovable(file)) {
            add(strangers(file, strangers));
        }
        add(facts.of(file), keys(file), new TimelineList(new TimelineSubject.OfServer(id), timeline, words, moments));
    }

    private static boolean isMovable(ServerFile file) {
        return file.removed().isEmpty() && file.server().kind() == AssetKind.SERVER;
    }

    /** One of them is what one comes for: a key where there is none, else the move. */
    private List<Component> acts(ServerFile file, List<Contact> strangers) {
        if (file.removed().isPresent()) {
            return List.of();
        }
        var asCustomer = new Anchor(
                SupportPages.to(file.id()) + "/" + SupportPages.AS_CUSTOMER, getTranslation("support.as-customer"));
        asCustomer.addClassNames("kw-button", "kw-button-quiet");
        if (file.server().currentKey().isEmpty() && !file.server().isClosed()) {
            var issue = new Button(getTranslation("sales.key.issue"), click -> issue(file));
            issue.addThemeVariants(ButtonVariant.PRIMARY);
            issue.setDisableOnClick(true);
            return List.of(asCustomer, issue);
        }
        if (!isMovable(file)) {
            return List.of(asCustomer);
        }
        var move = new Button(getTranslation("support.move"), click -> move(file, newest(strangers)));
        if (!strangers.isEmpty()) {
            move.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return List.of(asCustomer, move);
    }

    private static Optional<InstanceUid> newest(List<Contact> strangers) {
        return strangers.size() == 1 ? strangers.getFirst().uid() : Optional.empty();
    }

    private void move(ServerFile file, Optional<InstanceUid> to) {
        new MoveBindingDialog(desk, file, to, () -> {
                    Notices.success(getTranslation("support.moved"));
                    show(file.id());
                })
                .open();
    }

    private void issue(ServerFile file) {
        if (keys.issue(file.owner().id(), file.id()) instanceof KeyRequest.Issued) {
            Notices.success(getTranslation("sales.key.issued", file.server().name()));
        } else {
            Notices.failure(getTranslation("sales.key.has-one"));
        }
        show(file.id());
    }

    /** Each instance that came with one of its keys and was refused, as it came last. */
    private List<Contact> strangers(ServerFile file) {
        var known = new LinkedHashSet<InstanceUid>();
        return contacts.of(file.id()).stream()
                .filter(contact -> contact.code() == Code.WRONG_INSTANCE
                        && !contact.uid().equals(file.server().uid())
                        && contact.uid().filter(known::add).isPresent())
                .toList();
    }

    private Papers strangers(ServerFile file, List<Contact> strangers) {
        var lines = strangers.stream()
                .map(contact -> {
                    var here = new Button(getTranslation("support.move.here"), click -> move(file, contact.uid()));
                    here.addThemeVariants(ButtonVariant.TERTIARY);
                    return new ListItem(
                            new Span(contact.uid().map(InstanceUid::shortened).orElse("")),
                            new Span(contact.glpiVersion()
                                    .map(version -> getTranslation("asset.glpi", version))
                                    .orElse("")),
                            moments.at(contact.last(), moments.moment(contact.last())),
                            here);
                })
                .toList();
        return new Papers(getTranslation("support.strangers"), lines);
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
