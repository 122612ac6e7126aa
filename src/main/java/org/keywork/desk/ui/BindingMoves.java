package org.keywork.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.keywork.asset.AssetKind;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.ServerDesk;
import org.keywork.asset.ServerFile;
import org.keywork.asset.ServerState;
import org.keywork.shell.Moments;
import org.keywork.shell.Notices;
import org.keywork.validation.Code;
import org.keywork.validation.ContactDesk;
import org.keywork.validation.Contacts.Contact;

/** Who else came with a server's keys, and how support lets one of them be the server. */
@SpringComponent
class BindingMoves {
    private final ServerDesk desk;
    private final ContactDesk contacts;
    private final Moments moments;

    BindingMoves(ServerDesk desk, ContactDesk contacts, Moments moments) {
        this.desk = desk;
        this.contacts = contacts;
        this.moments = moments;
    }

    /** What one comes for where another instance was refused, quiet elsewhere; empty where nothing can be moved. */
    Optional<Button> button(ServerFile file, Runnable moved) {
        if (!isMovable(file)) {
            return Optional.empty();
        }
        var strangers = strangers(file);
        var only = strangers.size() == 1 ? strangers.getFirst().uid() : Optional.<InstanceUid>empty();
        var move = new Button(text("support.move"), click -> move(file, only, moved));
        if (!strangers.isEmpty() && file.server().state() != ServerState.MOVED) {
            move.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return Optional.of(move);
    }

    /** Lets that instance be the server; empty where it is, or nothing can be moved. */
    Optional<Button> button(ServerFile file, InstanceUid to, Runnable moved) {
        if (!isMovable(file) || file.server().uid().equals(Optional.of(to))) {
            return Optional.empty();
        }
        var here = new Button(text("support.move.here"), click -> move(file, Optional.of(to), moved));
        here.addThemeVariants(ButtonVariant.PRIMARY);
        return Optional.of(here);
    }

    /** Each instance that was refused, with a button of its own; empty where there is none, or nothing can be moved. */
    Optional<Papers> list(ServerFile file, Runnable moved) {
        var lines = isMovable(file)
                ? strangers(file).stream()
                        .map(stranger -> line(file, stranger, moved))
                        .toList()
                : List.<ListItem>of();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Papers(text("support.strangers"), lines));
    }

    private ListItem line(ServerFile file, Contact stranger, Runnable moved) {
        var here = new Button(text("support.move.here"), click -> move(file, stranger.uid(), moved));
        here.addThemeVariants(ButtonVariant.TERTIARY);
        return new ListItem(
                new Span(stranger.uid().map(InstanceUid::shortened).orElse("")),
                new Span(stranger.glpiVersion()
                        .map(version -> text("asset.glpi", version))
                        .orElse("")),
                moments.at(stranger.last(), moments.moment(stranger.last())),
                here);
    }

    private void move(ServerFile file, Optional<InstanceUid> to, Runnable moved) {
        new MoveBindingDialog(desk, file, to, () -> {
                    Notices.success(text("support.moved"));
                    moved.run();
                })
                .open();
    }

    /** What is closed has no key that would work elsewhere. */
    private static boolean isMovable(ServerFile file) {
        return file.removed().isEmpty()
                && file.server().kind() == AssetKind.SERVER
                && !file.server().isClosed();
    }

    /** As they came last, the newest first. */
    private List<Contact> strangers(ServerFile file) {
        var known = new HashSet<InstanceUid>();
        return contacts.of(file.id()).stream()
                .filter(contact -> contact.code() == Code.WRONG_INSTANCE
                        && !contact.uid().equals(file.server().uid())
                        && contact.uid().filter(known::add).isPresent())
                .toList();
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
