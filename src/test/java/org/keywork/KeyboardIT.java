package org.keywork;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.keywork.shell.Texts;
import org.springframework.beans.factory.annotation.Autowired;

/** What people do who have no mouse. */
class KeyboardIT extends BrowserTest {
    private static final int TABS_AT_MOST = 40;

    @Autowired
    Texts texts;

    @Test
    void theFirstTabSkipsToTheContent() {
        var page = open("/login");
        var skip = page.locator(".kw-skip");
        assertThat(page.getByText(texts.get(Locale.ENGLISH, "security.login.new")))
                .isVisible();
        page.evaluate("() => document.activeElement.blur()");
        tabTo(page, skip);
        page.keyboard().press("Enter");

        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void aKeyIsMadeAndCopiedWithoutAMouse() {
        var pat = new BrowsingCustomer(open("/"), texts, Locale.ENGLISH, url(""), "pat@keyboard.example");
        pat.signUp("Keyboard Tools");
        var page = pat.page();

        tabTo(page, pat.button("asset.add"));
        page.keyboard().press("Enter");
        assertThat(pat.field("asset.name")).isFocused();
        page.keyboard().press("Escape");
        assertThat(pat.button("asset.add")).isFocused();

        page.keyboard().press("Enter");
        assertThat(pat.field("asset.name")).isFocused();
        page.keyboard().type("Helpdesk");
        page.keyboard().press("Enter");
        assertThat(pat.button("server.key.generate")).isVisible();
        tabTo(page, pat.button("server.key.generate"));
        page.keyboard().press("Enter");
        assertThat(pat.button("server.key.copy")).isVisible();
        tabTo(page, pat.button("server.key.copy"));
        page.keyboard().press("Enter");
        assertThat(page.getByText(pat.text("server.key.copied"))).isVisible();
        assertThat(pat.clipboard()).isEqualTo(pat.key());

        tabTo(page, pat.button("server.key.replace"));
        page.keyboard().press("Enter");
        assertThat(pat.dialogButton("shell.cancel")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("vaadin-dialog")).hasCount(0);
        assertThat(pat.button("server.key.replace")).isFocused();
    }

    private static void tabTo(Page page, Locator wanted) {
        for (int i = 0; i < TABS_AT_MOST; i++) {
            page.keyboard().press("Tab");
            if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("Tab doesn't reach " + wanted);
    }
}
