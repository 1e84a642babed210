package org.compactdesk.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.compactdesk.Chromium;
import org.compactdesk.pages.ScriptMessages;
import org.compactdesk.staff.ScriptPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the desk's scripts make of Camunda's web applications as they start, each application with a page of its own, without a desk. */
class WebAppScriptsTest {

    private static final String SCRIPTS = "/camunda/app/tasklist/scripts/";

    private static Chromium chromium;

    private static ScriptPage scripts;
    private static Page page;

    @BeforeAll
    static void openTheBrowser() {
        chromium = Chromium.start();
        scripts = new ScriptPage(chromium);
        page = scripts.page;
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            scripts.close();
            chromium.close();
        }
    }

    @BeforeEach
    void nothingHasHappened() {
        scripts.forget();
        scripts.open("tasklist");
        page.evaluate("() => localStorage.clear()");
    }

    private void opened(String application) {
        scripts.open(application);
        page.evaluate("() => import('" + SCRIPTS + "desk.js?bust=7.24.0')");
    }

    // Configuration

    @ParameterizedTest
    @CsvSource({"tasklist, Tasklist, D MMMM YYYY HH:mm [New York]", "cockpit, Cockpit, D MMMM YYYY HH:mm", "admin, Admin, D MMMM YYYY HH:mm",
            "welcome, Welcome, D MMMM YYYY HH:mm"})
    void eachApplicationHasItsNameAndTheOneScript(String application, String name, String time) {
        scripts.open(application);
        @SuppressWarnings("unchecked")
        Map<String, Object> config = (Map<String, Object>) page.evaluate("async () => (await import('/camunda/app/" + application + "/scripts/config.js')).default");
        assertThat(config.get("app")).isEqualTo(Map.of("name", name, "vendor", "Compact Desk"));
        assertThat(config.get("customScripts")).isEqualTo(List.of("../tasklist/scripts/desk"));
        assertThat(config.get("dateFormat")).asInstanceOf(InstanceOfAssertFactories.map(String.class, String.class))
                .containsEntry("normal", time.replace("YYYY", "YYYY,"));
        assertThat(page.evaluate("requireSettings")).isEqualTo(Map.of("waitSeconds", 120));
    }

    @Test
    void withoutItsSentencesAScriptSaysWhatTheKeySays() {
        scripts.put(ScriptMessages.PATH, "");
        scripts.open("tasklist");
        String config = (String) page.evaluate("async () => JSON.stringify((await import('" + SCRIPTS + "config.js')).default)");
        assertThat(config).contains("\"vendor\":\"Compact desk\"", "\"description\":\"Claims the task\"");
        page.evaluate("() => open(`<div class='form-group'><input id='n' type='number' max='5' value='6'></div>`, { taskId: '1' })");
        assertThat(page.locator("[data-desk=refusal]")).hasText("Could not be loaded");
        assertThat(page.evaluate("async () => (await import('" + SCRIPTS + "messages.js')).message('script.fault.notBefore', '25 August 2017')"))
                .isEqualTo("Not before 25 August 2017");
    }

    @Test
    void aSentenceTakesItsValuesAsTheyAre() {
        scripts.put(ScriptMessages.PATH, "{\"script.a\": \"{1} before {0}, {0} and {2}\"}");
        scripts.open("tasklist");
        assertThat(page.evaluate("async () => (await import('" + SCRIPTS + "messages.js')).message('script.a', '$& {1}', 0)")).isEqualTo("0 before $& {1}, $& {1} and {2}");
    }

    // The one script

    @Test
    void tasklistTakesUpItsForms() {
        opened("tasklist");
        assertThat(page.evaluate("typeof desk.form")).isEqualTo("function");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin", "welcome"})
    void theOtherApplicationsAreLeftAsTheyAre(String application) {
        opened(application);
        assertThat(page.evaluate("[typeof window.desk, runs.length]")).isEqualTo(List.of("undefined", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "throw new Error('broken')", "this is no script"})
    void aPartThatCannotBeHadIsLeftOutAndToldToTheConsole(String content) {
        for (String broken : List.of("session/labels.js", "tasks/desk-clock.js", "forms/forms.js")) {
            scripts.put(SCRIPTS + broken, content);
        }
        scripts.open("tasklist");
        List<String> said = new ArrayList<>();
        Consumer<ConsoleMessage> listener = message -> said.add(message.type());
        page.onConsoleMessage(listener);
        page.evaluate("() => import('" + SCRIPTS + "desk.js')");
        page.offConsoleMessage(listener);
        assertThat(page.evaluate("runs.length")).as("order and New York's time").isEqualTo(2);
        assertThat(said).filteredOn("error"::equals).hasSizeGreaterThanOrEqualTo(3);
    }

    // The session

    @Test
    void whoeverHasSignedOutIsLedToOurSignIn() {
        scripts.put("/sign-in", "{\"it\": \"is\"}");
        opened("cockpit");
        page.evaluate("() => { location.hash = '#/processes'; }");
        assertThat(page).hasURL(scripts.address("/page#/processes"));
        page.evaluate("() => { location.hash = '#/login?destination=x'; }");
        page.waitForURL("**/sign-in?signed-out");
    }

    @Test
    void theApplicationsLabelsAreThereBeforeItIsDrawn() {
        scripts.put("/camunda/app/cockpit/locales/en.json", "{\"labels\": {\"A\": \"First\"}}");
        opened("cockpit");
        String kept = "() => localStorage.getItem('camunda-web')";
        assertThat(page.evaluate(kept)).isEqualTo("{\"/camunda/app/cockpit/locales/_locales_data_en_7.24.0\":\"{\\\"labels\\\":{\\\"A\\\":\\\"First\\\"}}\"}");
        scripts.put("/camunda/app/cockpit/locales/en.json", "{\"labels\": {\"A\": \"Second\"}}");
        opened("cockpit");
        assertThat((String) page.evaluate(kept)).contains("First").doesNotContain("Second");
    }

    @Test
    void labelsThatCouldNotBeHadAreNotKept() {
        scripts.put("/camunda/app/cockpit/locales/en.json", "");
        opened("cockpit");
        assertThat(page.evaluate("() => localStorage.getItem('camunda-web')")).isNull();
    }

    // The list of tasks

    @ParameterizedTest
    @CsvSource({"/, , true", "'', , true", "/, '[{}]', false", "/welcome, , false"})
    void tasksGoByDueDateUnlessSomebodyChoseOtherwise(String path, String chosen, boolean ordered) {
        scripts.open("tasklist");
        page.evaluate("() => import('" + SCRIPTS + "tasks/due-date-order.js')");
        Object sorting = page.evaluate("""
                ([path, chosen]) => {
                    const search = { sorting: chosen };
                    const $location = { path: () => path, search: (name, value) => name ? (search[name] = value, { replace() { } }) : search };
                    runs[0]({ $on() { } }, $location);
                    return search.sorting;
                }""", Arrays.asList(path, chosen));
        assertThat(sorting).isEqualTo(ordered ? "[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]" : chosen);
    }

    @Test
    void whatIsDueGoesByTheDesksClock() {
        scripts.put("/forms/now", "{\"now\": 1501678800000}");
        assertThat(shownByTheDesksClock()).isBetween(0L, 600_000L);
    }

    @Test
    void withoutTheDesksClockItGoesByThisComputers() {
        scripts.put("/forms/now", "");
        assertThat(shownByTheDesksClock()).isGreaterThan(600_000L);
    }

    private long shownByTheDesksClock() {
        scripts.open("tasklist");
        page.evaluate("() => import('" + SCRIPTS + "tasks/desk-clock.js')");
        return ((Number) page.evaluate("() => { const moment = {}; runs[0](moment); return moment.now() - 1501678800000; }")).longValue();
    }

    @ParameterizedTest
    @CsvSource({"2017-08-02T13:00:00Z, -04:00", "2017-12-02T13:00:00Z, -05:00", "2017-03-12T06:59:59Z, -05:00", "2017-03-12T07:00:00Z, -04:00",
            "2017-11-05T05:59:59Z, -04:00", "2017-11-05T06:00:00Z, -05:00"})
    void timesAreNewYorks(String moment, String offset) {
        scripts.open("tasklist");
        assertThat(page.evaluate("async moment => (await import('" + SCRIPTS + "tasks/new-york-time.js')).offset(new Date(moment))", moment)).isEqualTo(offset);
        assertThat(page.evaluate("moment => decorators.dateFilter((time, format, zone) => zone)(moment, 'HH:mm')", moment)).isEqualTo(offset);
    }

    // A page of ours

    @Test
    void aRunningDispatchCountsUpUntilItIsDone() {
        String running = "<p id='progress'>%d of 193</p><ul id='standings'><li>%d</li></ul>";
        scripts.put("/campaign", running.formatted(20, 20) + "<script src='/counting.js' defer></script>");
        Page campaign = chromium.newPage();
        campaign.clock().install();
        campaign.navigate(scripts.address("/campaign"));
        scripts.put("/campaign", running.formatted(40, 41));
        campaign.clock().runFor(2000);
        assertThat(campaign.locator("#progress")).hasText("40 of 193");
        assertThat(campaign.locator("#standings")).hasText("41");
        scripts.put("/campaign", "<ul id='standings'><li>193</li></ul>");
        campaign.clock().runFor(2000);
        assertThat(campaign.locator("#progress")).hasCount(0);
        assertThat(campaign.locator("#standings")).hasText("193");
    }
}
