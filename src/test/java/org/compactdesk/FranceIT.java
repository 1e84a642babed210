package org.compactdesk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The packaged jar's demo in a real browser: France's compact from the dispatched note to the returned copy. */
class FranceIT extends DemoInBrowser {

    private static final String FRANCE = "SAMPLE/2017/0001/FRA";

    @Test
    void franceGoesFromTheDispatchedNoteToTheReturnedCopy() {
        Tasklist registry = Tasklist.signedInAs("registry", desk, chromium);

        whatWasLeftInAFormIsBackAndMayBeThrownAway(registry);
        Locator record = registry.openStartForm("Incoming correspondence");
        field(record, "How it came in").selectOption("PAPER");
        field(record, "Documents").setInputFiles(Tasklist.scan("signed-copy.pdf", Scans.pdf("Signed for the Government of France")));
        field(record, "Member State").selectOption("FRA");
        field(record, "Campaign").selectOption("SAMPLE/2017/0001");
        field(record, "What it is").selectOption("SIGNED_COPY");
        record.getByText("The text is the one that was sent").click();
        registry.start();

        Locator check = registry.openTask("Verify signed copy: France");
        openedInItsOwnTab(registry.page(), check.locator("a[href*='/documents/']").first());
        check.getByText("In order: pass it to the executive office").click();
        registry.completeRefused("Who signed", "Title", "Authority to sign", "Date signed", "What came");
        field(check, "Who signed").fill("Permanent Representative");
        field(check, "Title").fill("Ambassador");
        field(check, "Authority to sign").selectOption(new String[] {firstChoice(field(check, "Authority to sign"))});
        field(check, "Date signed").fill("2017-08-02");
        field(check, "What came").selectOption("ORIGINAL");
        registry.complete();
        assertThat(standing()).isEqualTo("awaiting-countersignature");

        Tasklist executiveOffice = Tasklist.signedInAs("executive-office", desk, chromium);
        Locator countersign = executiveOffice.openTask("Countersign compact: France");
        countersign.getByText("Signed: file the original").click();
        field(countersign, "Countersigned compact").setInputFiles(Tasklist.scan("countersigned.pdf", Scans.pdf("Signed by both")));
        executiveOffice.complete();
        assertThat(standing()).isEqualTo("concluded");

        Tasklist filing = Tasklist.signedInAs("registry", desk, chromium);
        Locator original = filing.openTask("File original: France");
        original.getByText("It is filed").click();
        field(original, "Where the original lies").fill("Registry, cabinet 4, folder France");
        filing.complete();
        Locator receipt = filing.openTask("Confirm receipt: France");
        field(receipt, "How it was confirmed").fill("By telephone, registry of the mission");
        filing.complete();

        Page participation = filing.page();
        participation.navigate(desk.url("/participations?key=" + FRANCE.replace("/", "%2F")));
        assertThat(participation.locator("main").innerText())
                .contains("Concluded", "Signed copy received", "Countersigned by the Secretary-General", "Original filed",
                        "Copy returned to the Government", "Receipt confirmed");
        JsonNode register = desk.json(null, "/register.json?campaign=SAMPLE/2017/0001");
        assertThat(register.at("/standings/concluded").asInt()).isEqualTo(1);
    }

    private static void whatWasLeftInAFormIsBackAndMayBeThrownAway(Tasklist registry) {
        field(registry.openStartForm("Incoming correspondence"), "Short note").fill("By messenger");
        // As pasting does; the browser would cut it where it may.
        registry.page().keyboard().insertText("x".repeat(2001));
        registry.refused("At most 2,000 characters; there are 2,013.");
        field(registry.page().locator("form.desk-form"), "Short note").fill("By messenger");
        registry.closeStartForm();
        Locator again = registry.openStartForm("Incoming correspondence");
        assertThat(again.getByText("What you entered here before")).isVisible();
        assertThat(field(again, "Short note")).hasValue("By messenger");
        again.getByText("Begin anew").click();
        assertThat(field(again, "Short note")).hasValue("");
        registry.closeStartForm();
        assertThat(registry.openStartForm("Incoming correspondence").getByText("What you entered here before")).hasCount(0);
        registry.closeStartForm();
    }

    /** A PDF opened from a task stands in a tab of its own and is the file itself, not the browser's error page. */
    private static void openedInItsOwnTab(Page page, Locator link) {
        Page tab = page.waitForPopup(link::click);
        assertThat(tab.url()).contains("/documents/");
        RequestOptions patiently = RequestOptions.create().setTimeout(Patience.milliseconds());
        assertThat(page.request().get(tab.url(), patiently).headers().get("content-type")).startsWith("application/pdf");
        assertThat(new String(page.request().get(tab.url(), patiently).body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(tab.content()).as("the browser's own viewer").doesNotContain("ERR_", "blocked");
        tab.close();
    }

    private static String standing() {
        return Awaitility.await().atMost(Patience.LIMIT).pollInterval(Duration.ofMillis(200)).until(
                () -> DemoState.standingOf(desk, "FRA"), found -> !found.equals("signed-copy-under-check"));
    }

    private static String firstChoice(Locator select) {
        return select.locator("option[value]:not([value=''])").first().getAttribute("value");
    }
}
