package org.keywork.notification;

import java.util.ArrayList;
import java.util.List;
import org.keywork.shell.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Turns a letter into a mail: plain text, and HTML that needs neither pictures nor a stylesheet. */
@Component
class Typesetting {
    private static final String PAGE = """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
            <body style="margin:0;padding:24px;font-family:sans-serif;font-size:16px;line-height:1.5;color:#1c2b2d">
            <div style="max-width:560px">
            %s
            </div></body></html>
            """;
    private static final String BUTTON = "<p><a href=\"%s\" style=\"display:inline-block;padding:10px 18px;"
            + "border-radius:6px;background:#0b5d66;color:#ffffff;text-decoration:none\">%s</a></p>"
            + "<p style=\"font-size:13px;color:#4a5a5c;word-break:break-all\">%s</p>";

    private final Texts texts;

    Typesetting(Texts texts) {
        this.texts = texts;
    }

    Mail set(Letter letter) {
        var signature = texts.get(letter.language(), "notification.signature");
        return new Mail(letter.to(), letter.subject(), text(letter, signature), html(letter, signature));
    }

    private String text(Letter letter, String signature) {
        var parts = new ArrayList<>(letter.before());
        var action = letter.action();
        if (action != null) {
            parts.add(texts.get(letter.language(), "notification.action", action.label(), action.link()));
        }
        parts.addAll(letter.after());
        parts.add("-- \n" + signature);
        return String.join("\n\n", parts) + "\n";
    }

    private static String html(Letter letter, String signature) {
        var parts = new ArrayList<>(paragraphs(letter.before()));
        var action = letter.action();
        if (action != null) {
            var link = escape(action.link().toString());
            parts.add(BUTTON.formatted(link, escape(action.label()), link));
        }
        parts.addAll(paragraphs(letter.after()));
        parts.addAll(paragraphs(List.of(signature)));
        var language = letter.language().toLanguageTag();
        return PAGE.formatted(language, escape(letter.subject()), String.join("\n", parts));
    }

    private static List<String> paragraphs(List<String> texts) {
        return texts.stream().map(text -> "<p>" + escape(text) + "</p>").toList();
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
