package org.keywork;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium that is installed here, driven by Playwright: from {@code CHROMIUM}, else from the usual places. Where
 * there is none, {@link NeedsBrowser} skips the test; with {@code KEYWORK_REQUIRE_BROWSER=true} it fails.
 */
final class Browser implements AutoCloseable {
    static final String NONE = "no Chromium found: set CHROMIUM to one, or install it where it usually is";

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome-stable",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/opt/google/chrome/chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Path executable) {
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(FLAGS));
    }

    /** A running Chromium; fails where none is installed. */
    static Browser start() {
        return executable(Optional.ofNullable(System.getenv("CHROMIUM")))
                .map(Browser::new)
                .orElseThrow(() -> new AssertionError(NONE));
    }

    /** What was asked for counts, even where it is missing and another one is installed. */
    static Optional<Path> executable(Optional<String> wanted) {
        return wanted.filter(path -> !path.isBlank())
                .map(Stream::of)
                .orElseGet(USUAL_PLACES::stream)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    com.microsoft.playwright.Browser chromium() {
        return chromium;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
