package org.compactdesk.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.compactdesk.Chromium;
import org.compactdesk.DeskTest;
import org.compactdesk.Tasklist;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in and out, and what becomes of a form with every kind of field, in the real Tasklist. */
class FormsInTasklistTest extends DeskTest {

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Probe probe;

    private Page page;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void oneTaskForTheRegistry() {
        probe.deploy();
        probe.received.clear();
        probe.start(Date.from(Instant.parse("2017-08-04T21:00:00Z")));
        page = chromium.newPage();
    }

    @AfterEach
    void removeIt() {
        page.context().close();
        probe.remove();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private void signIn(String user) {
        Tasklist.signIn(page, address("/camunda/app/tasklist/"), user);
    }

    private void openTask() {
        signIn("registry");
        page.click("li.task a:has-text('Fill in probe: France')");
        page.click("text=Claim");
        page.waitForSelector(".desk-form:not([inert]) .desk-card");
        page.waitForSelector("button:has-text('Complete'):enabled");
    }

    private void complete() {
        page.click("button:has-text('Complete')");
    }

    private Locator complaint(String text) {
        return page.locator(".desk-error", new Page.LocatorOptions().setHasText(text));
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }

    private void fillIn() {
        page.fill("#subject", "A signed copy");
        page.fill("#day", "2017-08-15");
        page.fill("#copies", "2");
        page.selectOption("#region", "Asia");
        page.check("text=Canada");
        page.fill("#letter", "Côte d'Ivoire ".repeat(500));
        page.setInputFiles("#scan", new FilePayload[] {file("first.pdf", "one"), file("second.txt", "two")});
        page.fill(".desk-row:nth-child(2) textarea", "Replaced by this");
        page.check("text=Not in order");
        page.fill("#reason", "No date");
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        openTask();

        complete();

        assertThat(complaint("Choose a date.")).isVisible();
        assertThat(complaint("Choose one.")).isVisible();
        assertThat(complaint("Tick at least one.")).isVisible();
        assertThat(complaint("Fill this in.")).isVisible();
        assertThat(complaint("Choose a file.")).isVisible();
        assertThat(complaint("Choose one of these.")).isVisible();
        assertThat(page.locator("[data-desk=refusal]")).hasText("Not sent yet: 6 fields need your attention.");
        assertThat(probe.received).isEmpty();

        fillIn();
        page.fill("#subject", "Two");
        page.fill("#day", "2017-09-15");
        page.fill("#reason", "");
        page.setInputFiles("#scan", file("program.exe", "x"));
        complete();

        assertThat(complaint("At least 5 characters, please; there are 3.")).isVisible();
        assertThat(complaint("Not after 31 August 2017.")).isVisible();
        assertThat(complaint("program.exe is none of the kinds allowed here (PDF or TXT).")).isVisible();
        assertThat(page.locator(".form-group:has(> #reason) .desk-error")).hasText("Fill this in.");
        assertThat(probe.received).isEmpty();
    }

    @Test
    void aRefusalStandsAtItsFieldAndWhatWasTypedStays() {
        openTask();
        fillIn();
        page.fill("#subject", "Nonsense");

        complete();

        assertThat(page.locator(".form-group:has(> #subject) .desk-error")).hasText("This is no subject.");
        assertThat(page.locator("#reason")).hasValue("No date");

        page.fill("#subject", "Trouble");
        complete();

        assertThat(page.locator("[data-desk=refusal]")).hasText("The registry is closed today.");

        page.reload();
        page.waitForSelector(".desk-form:not([inert]) .desk-card");
        assertThat(page.locator("#reason")).hasValue("No date");
        assertThat(page.locator("#subject")).hasValue("Trouble");
    }

    @Test
    void everyKindOfFieldArrives() {
        List<String> errors = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        openTask();
        assertThat(page.locator("#subject")).hasValue("Copy from <France> & co");
        assertThat(page.locator(".desk-card")).containsText("25 August 2017 (17 working days left)");
        fillIn();

        complete();

        page.waitForSelector("li.task", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(probe.received)
                .containsEntry("subject", "A signed copy").containsEntry("day", "2017-08-15").containsEntry("copies", 2L)
                .containsEntry("region", "Asia").containsEntry("place", "The only one").containsEntry("states", "CAN").containsEntry("original", false)
                .containsEntry("letter", "Côte d'Ivoire ".repeat(500).strip())
                .containsEntry("scans", List.of("first.pdf=one", "second.txt=two"))
                .containsEntry("clauses", "[{\"id\":\"B2\",\"text\":\"Replaced by this\"}]")
                .containsEntry("decision", "RETURN").containsEntry("reason", "No date");
        assertThat(errors).isEmpty();
    }

    @Test
    void theListGoesByDueDateAndShowsWhatATaskIsAbout() {
        signIn("registry");

        assertThat(page.locator(".sorting-choice .sort-by").first()).hasText("Due date");
        assertThat(page.locator("li.task .due-date")).hasText("Due in 2 days");
        assertThat(page.locator("li.task .variables")).containsText("Member State: France");
        assertThat(page.locator("li.task .variables")).containsText("Campaign: Voluntary compact");
        assertThat(page.locator(".task-filter")).hasCount(4);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth")).isFalse();
    }

    @Test
    void daysAndTimesAreNewYorksWhereverTheComputerStands() {
        page.context().close();
        page = chromium.newPage("Asia/Tokyo");
        signIn("registry");
        page.locator("li.task .due-date span").first().hover();
        assertThat(page.locator(".tooltip")).hasText("Friday, 4 August 2017, 17:00 New York");
        assertThat(page.getByText("Asia/Tokyo")).isHidden();
        page.click("li.task a:has-text('Fill in probe: France')");
        assertThat(page.locator(".task-card .due-date [am-time-ago]")).hasAttribute("uib-tooltip", "Friday, 4 August 2017, 17:00 New York");
    }

    @Test
    void signingOutInTasklistEndsTheSession() {
        signIn("registry");
        page.click("[cam-widget-header] .account a");
        page.click(".logout");
        page.waitForURL("**/sign-in?signed-out");
        assertThat(page.locator("main")).containsText("You have signed out.");

        page.navigate(address("/campaigns"));
        assertThat(page.url()).endsWith("/sign-in");
        page.fill("#username", "registry");
        page.fill("#password", "registry");
        page.click("main button");
        page.waitForURL("**/campaigns*");
    }
}
