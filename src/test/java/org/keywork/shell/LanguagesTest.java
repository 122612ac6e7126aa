package org.keywork.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguagesTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void speaksTheFirstLanguageThatTheBrowserAsksForAndWeKnow() {
        request.addHeader("Accept-Language", "de-CH, fr-CA;q=0.9, en;q=0.8");

        assertThat(spoken()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void speaksEnglishToABrowserThatAsksForNothing() {
        var serversOwn = Collections.enumeration(List.of(Locale.FRENCH));

        assertThat(Languages.browser(null, null, serversOwn)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void whatTheBrowserRemembersWins() {
        request.addHeader("Accept-Language", "en");
        request.setCookies(new Cookie(Cookies.LANGUAGE, "fr"));

        assertThat(spoken()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void aRememberedLanguageThatIsUnknownIsPassedOver() {
        request.addHeader("Accept-Language", "fr");
        request.setCookies(new Cookie(Cookies.LANGUAGE, "<script>"));

        assertThat(spoken()).isEqualTo(Locale.FRENCH);
    }

    private Locale spoken() {
        return Languages.browser(request.getCookies(), request.getHeader("Accept-Language"), request.getLocales());
    }
}
