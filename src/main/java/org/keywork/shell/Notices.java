package org.keywork.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.i18n.I18NProvider;

/** Says what came of an act, over the page, to eyes and ears. */
public final class Notices {
    private static final int TEN_SECONDS = 10_000;

    private Notices() {}

    /** Stays for ten seconds, and is read out when the person is idle. */
    public static void success(String text) {
        var content = new Div(VaadinIcon.CHECK_CIRCLE.create(), new Paragraph(text));
        content.addClassName("kw-notice");
        var notice = new Notification(content);
        notice.setDuration(TEN_SECONDS);
        notice.setPosition(Position.TOP_CENTER);
        notice.addThemeVariants(NotificationVariant.SUCCESS);
        notice.open();
    }

    /**
     * Stays until it is closed, and is read out at once.
     *
     * @param shortId what the log knows it by, see {@link ShortIds}
     */
    public static void failure(String text, String shortId) {
        var reference =
                new Paragraph(new Span(I18NProvider.translate("shell.error.reference") + " "), new Mono(shortId));
        reference.addClassName("kw-reference");
        failure(new Div(new Paragraph(text), reference));
    }

    /** Stays until it is closed, and is read out at once. For what the person can put right themselves. */
    public static void failure(String text) {
        failure(new Div(new Paragraph(text)));
    }

    private static void failure(Div words) {
        var notice = new Notification();
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(I18NProvider.translate("shell.close"));
        var content = new Div(words, close);
        content.addClassName("kw-notice");
        notice.add(content);
        notice.setDuration(0);
        notice.setPosition(Position.TOP_CENTER);
        notice.setAssertive(true);
        notice.addThemeVariants(NotificationVariant.ERROR);
        notice.open();
    }
}
