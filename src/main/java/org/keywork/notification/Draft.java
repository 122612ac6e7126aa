package org.keywork.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keywork.account.Recipient;
import org.keywork.billing.Euros;
import org.keywork.catalog.OfferReference;
import org.keywork.shell.MomentWords;

/** A letter in the making, in its reader's language, from the texts of one section. */
final class Draft {
    private final Drafts drafts;
    private final String section;
    private final Recipient to;
    private final MomentWords moments;
    private final List<String> before = new ArrayList<>();
    private final List<String> after = new ArrayList<>();
    private Letter.@Nullable Action action;

    Draft(Drafts drafts, String section, Recipient to, MomentWords moments) {
        this.drafts = drafts;
        this.section = section;
        this.to = to;
        this.moments = moments;
        before.add(drafts.text(to.language(), "notification.greeting", to.name()));
    }

    /** A paragraph: before the link where that wasn't given yet, else after it. */
    Draft say(String key, Object... arguments) {
        (action == null ? before : after).add(text(key, arguments));
        return this;
    }

    /** A paragraph that several sections share. */
    Draft sayShared(String key, Object... arguments) {
        (action == null ? before : after).add(shared(key, arguments));
        return this;
    }

    Draft sayIf(boolean condition, String key, Object... arguments) {
        return condition ? say(key, arguments) : this;
    }

    /** The one thing to do, and where. */
    Draft link(String path) {
        return link(path, "action");
    }

    Draft link(String path, String label) {
        action = new Letter.Action(text(label), drafts.address(path));
        return this;
    }

    /** The letter, under the section's subject. */
    Letter letter(Object... subjectArguments) {
        return letterUnder("subject", subjectArguments);
    }

    Letter letterUnder(String subject, Object... subjectArguments) {
        return new Letter(to.email(), to.language(), text(subject, subjectArguments), before, action, after);
    }

    String text(String key, Object... arguments) {
        return drafts.text(to.language(), "notification." + section + "." + key, arguments);
    }

    /** A text that several sections share. */
    String shared(String key, Object... arguments) {
        return drafts.text(to.language(), "notification." + key, arguments);
    }

    Locale language() {
        return to.language();
    }

    MomentWords moments() {
        return moments;
    }

    String date(LocalDate day) {
        return moments.date(day);
    }

    String euros(long cents) {
        return Euros.text(cents, to.language());
    }

    String title(OfferReference product) {
        return drafts.title(product, to.language());
    }

    boolean isCloud(OfferReference product) {
        return drafts.isCloud(product);
    }

    /** {@code Helpdesk, Staging and 3 more}. */
    String names(List<String> names) {
        return drafts.names(names, to.language());
    }
}
