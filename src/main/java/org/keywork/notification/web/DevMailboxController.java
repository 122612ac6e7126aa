package org.keywork.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keywork.notification.KeptMails;
import org.keywork.shell.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The mailbox of a laptop's portal. To anybody but a browser on this machine, and where mail is sent, it isn't there. */
@RestController
class DevMailboxController {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");
    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s · Keywork</title>
            <link rel="icon" type="image/svg+xml" href="/styles/keywork.svg">
            <link rel="stylesheet" href="/aura/aura.css"><link rel="stylesheet" href="/styles/portal.css"></head>
            <body class="kw-public">
            <header class="kw-public-header"><a class="kw-wordmark" href="/"><span class="kw-wordmark-key">Key</span>work</a></header>
            <main><div class="kw-narrow"><h1>%s</h1><p>%s</p>
            %s
            </div></main></body></html>
            """;
    private static final String MAIL = """
            <article class="kw-card kw-mail"><h2>%s</h2><p>%s · <time datetime="%s">%s</time></p><pre>%s</pre></article>
            """;

    private final ObjectProvider<KeptMails> mails;
    private final Texts texts;

    DevMailboxController(ObjectProvider<KeptMails> mails, Texts texts) {
        this.mails = mails;
        this.texts = texts;
    }

    @GetMapping("/dev/mailbox")
    ResponseEntity<String> mailbox(HttpServletRequest request) {
        var kept = mails.getIfAvailable();
        if (kept == null || !ThisMachine.asks(request)) {
            return ResponseEntity.notFound().build();
        }
        var language = Texts.nearest(request.getLocale());
        var title = texts.get(language, "notification.mailbox.title");
        var list = kept.newest().stream().map(DevMailboxController::article).collect(Collectors.joining());
        var about = texts.get(language, list.isEmpty() ? "notification.mailbox.empty" : "notification.mailbox.text");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(PAGE.formatted(language.toLanguageTag(), title, title, about, list));
    }

    private static String article(KeptMails.Kept mail) {
        return MAIL.formatted(
                escape(mail.subject()), escape(mail.to()), mail.at(), mail.at(), withLinks(escape(mail.text())));
    }

    /** The text is escaped already, so what a link holds is too. */
    private static String withLinks(String escaped) {
        return LINK.matcher(escaped).replaceAll("<a href=\"$0\">$0</a>");
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
