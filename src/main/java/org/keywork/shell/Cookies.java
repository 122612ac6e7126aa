package org.keywork.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The two choices a browser remembers for people without an account: language and theme. No secrets. */
final class Cookies {
    static final String LANGUAGE = "kw-language";
    static final String THEME = "kw-theme";

    private static final int ONE_YEAR = (int) Duration.ofDays(365).toSeconds();

    private Cookies() {}

    static Optional<String> read(Cookie @Nullable [] cookies, String name) {
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Does nothing where no response is under way to carry it. */
    static void write(String name, String value) {
        var request = VaadinRequest.getCurrent();
        var response = VaadinResponse.getCurrent();
        if (request == null || response == null) {
            return;
        }
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(ONE_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
