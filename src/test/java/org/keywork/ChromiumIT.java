package org.keywork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That the tools of the journeys work. */
class ChromiumIT extends BrowserTest {
    @ParameterizedTest
    @MethodSource("org.keywork.Visitor#all")
    void seesThePageAsTheVisitorWould(Visitor visitor) {
        var page = open(visitor, "/actuator/health");

        assertThat(page.evaluate("() => [navigator.language, matchMedia('(prefers-color-scheme: dark)').matches,"
                        + " window.innerWidth].join()"))
                .isEqualTo(visitor.language() + "," + visitor.theme().name().equals("DARK") + "," + visitor.width());
        assertThat(page.textContent("body")).contains("UP");
        fitsItsWidth(page);
    }

    @Test
    void axeFindsWhatIsWrong() {
        var page = open("/actuator/health");
        page.setContent("<html lang='en'><title>Bad</title><main><h1>Bad</h1><img src='x.png'></main></html>");

        assertThatThrownBy(() -> axe(page)).hasMessageContaining("image-alt");
    }

    @Test
    void aChromiumThatWasAskedForAndIsMissingIsntReplacedByAnother() {
        assertThat(Browser.executable(Optional.of("/nowhere/chromium"))).isEmpty();
    }
}
