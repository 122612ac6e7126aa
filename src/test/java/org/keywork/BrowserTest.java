package org.keywork;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.ResultType;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A journey through the whole portal in a real browser, over real HTTP, on an H2 of its own. All journeys share one
 * portal: use names of your own. Classes end in {@code IT}; a failed test leaves screenshots in
 * {@code target/screenshots}.
 */
@Tag("browser")
@ExtendWith(NeedsBrowser.class)
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = OwnAddress.class)
@Import(MovableClock.Installed.class)
@ExtendWith(MovableClock.Reset.class)
public abstract class BrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final AxeRunOptions VIOLATIONS_ONLY = new AxeRunOptions();
    private static Browser browser;

    static {
        VIOLATIONS_ONLY.setResultTypes(List.of(ResultType.Violations.getKey()));
    }

    @Autowired
    private Environment environment;

    private final List<Page> pages = new ArrayList<>();

    @RegisterExtension
    private final AfterTestExecutionCallback screenshots = this::keepScreenshotsOfAFailure;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void closePages() {
        pages.forEach(page -> page.context().close());
    }

    /** The portal's address for a path like {@code /login}. */
    protected final String url(String path) {
        return environment.getRequiredProperty("keywork.base-url") + path;
    }

    /** A new page of a visitor with no cookies, at this path. */
    protected final Page open(Visitor visitor, String path) {
        BrowserContext context = browser.chromium().newContext(visitor.options());
        context.setDefaultTimeout(45_000);
        var page = context.newPage();
        pages.add(page);
        page.navigate(url(path));
        return page;
    }

    /** A new page of the usual visitor, at this path. */
    protected final Page open(String path) {
        return open(Visitor.USUAL, path);
    }

    /** Fails with what axe calls serious or critical on this page. */
    protected final void axe(Page page) {
        var findings = new AxeBuilder(page)
                        .setLegacyMode(true) // no frames of others, so no second page to keep what is found from them
                        .options(VIOLATIONS_ONLY)
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(finding -> GRAVE.contains(finding.getImpact()))
                        .map(BrowserTest::describe)
                        .toList();
        assertThat(findings).as("accessibility of " + page.url()).isEmpty();
    }

    /** Fails where the page can be scrolled sideways. */
    protected final void fitsItsWidth(Page page) {
        var beyond =
                page.evaluate("() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
        assertThat(beyond).as("pixels that " + page.url() + " is too wide").isEqualTo(0);
    }

    /** Keeps a picture of the whole page as {@code target/screenshots/<name>.png}. */
    protected static Path screenshot(Page page, String name) {
        var file = SCREENSHOTS.resolve(name + ".png");
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    private void keepScreenshotsOfAFailure(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            for (int i = 0; i < pages.size(); i++) {
                screenshot(
                        pages.get(i),
                        context.getRequiredTestClass().getSimpleName() + "."
                                + context.getDisplayName().replaceAll("\\W+", "-") + "-" + i);
            }
        }
    }

    private static String describe(Rule finding) {
        return finding.getId() + " (" + finding.getImpact() + "): " + finding.getHelp() + " at "
                + finding.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }
}
