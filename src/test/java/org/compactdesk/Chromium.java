package org.compactdesk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Debian's Chromium, without a window. Where none is installed the tests that need it are skipped with a line that says so,
 * unless {@code DESK_REQUIRE_BROWSER=true}.
 */
public final class Chromium implements AutoCloseable {

    /** The screen of a clerk: what must fit without a horizontal scroll bar. */
    static final int WIDTH = 1366;
    static final int HEIGHT = 768;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        PlaywrightAssertions.setDefaultAssertionTimeout(Patience.milliseconds());
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program).setHeadless(true)
                .setTimeout(Patience.milliseconds())
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")));
    }

    /** Starts it, or skips the test that asked. */
    public static Chromium start() {
        Path program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of).filter(Files::isExecutable).findFirst().orElse(null);
        if (program == null && Boolean.parseBoolean(System.getenv("DESK_REQUIRE_BROWSER"))) {
            throw new IllegalStateException("The browser tests are required here, and no Chromium is installed");
        }
        assumeTrue(program != null, "No Chromium is installed: the browser tests are skipped");
        return new Chromium(program);
    }

    /** A fresh profile: nobody is signed in. */
    public Page newPage() {
        return newPage("America/New_York");
    }

    /** As {@link #newPage()}, on a computer that stands elsewhere. */
    public Page newPage(String timezone) {
        BrowserContext profile = browser.newContext(new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT).setLocale("en-GB")
                .setTimezoneId(timezone));
        profile.setDefaultTimeout(Patience.milliseconds());
        return profile.newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
