package org.keywork.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.ServerDetails;
import org.keywork.shell.Moments;
import org.keywork.validation.Code;
import org.keywork.validation.Contacts.Contact;

/** Who else came with this server's keys: another instance, refused, or a copy under the same UID. */
class RefusedContacts extends Div {
    RefusedContacts(ServerDetails server, List<Contact> contacts, Moments moments, Consumer<InstanceUid> move) {
        var others = othersByUid(server, contacts);
        if (!others.isEmpty()) {
            add(refused(others, moments, server.isClosed() ? Optional.empty() : Optional.of(move)));
        }
        contacts.stream().filter(Contact::looksLikeACopy).findFirst().ifPresent(copy -> add(copy(copy, moments)));
    }

    /** Each other instance once, as it came last. */
    private static List<Contact> othersByUid(ServerDetails server, List<Contact> contacts) {
        var latest = new LinkedHashMap<InstanceUid, Contact>();
        for (var contact : contacts) {
            if (contact.code() == Code.WRONG_INSTANCE && !contact.uid().equals(server.uid())) {
                contact.uid().ifPresent(uid -> latest.putIfAbsent(uid, contact));
            }
        }
        return new ArrayList<>(latest.values());
    }

    /** @param move empty where the server can't follow any of them */
    private Section refused(List<Contact> others, Moments moments, Optional<Consumer<InstanceUid>> move) {
        var lines = new UnorderedList();
        others.forEach(contact -> lines.add(line(contact, moments, move)));
        lines.addClassName("kw-contacts");
        return card(
                new H2(getTranslation("server.refused")),
                new Paragraph(getTranslation(move.isPresent() ? "server.refused.text" : "server.refused.text.closed")),
                lines);
    }

    private ListItem line(Contact contact, Moments moments, Optional<Consumer<InstanceUid>> move) {
        var uid = contact.uid().orElseThrow();
        var words = new Span(getTranslation(
                "server.refused.line",
                moments.ago(contact.last()),
                contact.glpiVersion().orElse("?"),
                contact.address().orElse("?"),
                uid.shortened()));
        var line = new ListItem(words);
        move.ifPresent(act -> line.add(new Button(getTranslation("server.move.here"), click -> act.accept(uid))));
        return line;
    }

    private Section copy(Contact contact, Moments moments) {
        return card(
                new H2(getTranslation("server.copy")),
                new Paragraph(getTranslation("server.copy.text", moments.day(contact.last()))));
    }

    private static Section card(com.vaadin.flow.component.Component... parts) {
        var card = new Section(parts);
        card.addClassNames("kw-card", "kw-warning");
        return card;
    }
}
