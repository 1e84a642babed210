package org.compactdesk.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.compactdesk.Chromium;
import org.compactdesk.staff.ScriptPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the modules that make a form ({@code scripts/forms}), one by one, in a browser and without a desk. */
class FormScriptsTest {

    private static final String BRIEFING = "/forms/briefing";
    private static final String LEAVING = "/forms/leaving";
    private static final String TASK = "{ taskId: 'task-1' }";
    private static final String EVIL = "<img src=x onerror='window.broken = true'>";

    private static Chromium chromium;
    private static ScriptPage scripts;
    private static Page page;

    /** One page for all: a form is drawn anew in it, as Tasklist does. */
    @BeforeAll
    static void openTasklist() {
        chromium = Chromium.start();
        scripts = new ScriptPage(chromium);
        scripts.open("tasklist");
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
        scripts.put("/uploads", "{\"id\":\"upload-1\"}");
        page.evaluate("() => { sessionStorage.clear(); window.server = () => [null, {}]; }");
    }

    // What is shown

    @Test
    void theBriefingStandsAboveTheFieldsAndItsLinksOpenTabsOfTheirOwn() {
        task("", Map.of());
        assertThat(page.locator("form > :first-child")).containsText("The card");
        assertThat(page.getByText("Its text")).hasAttribute("target", "_blank");
        assertThat(page.locator("form")).not().hasAttribute("aria-busy", "true");
    }

    @Test
    void whatCouldNotBeLoadedIsSaidAndTheFormIsNotSent() {
        scripts.put(BRIEFING, "");
        assertThat(draw(text("subject", "required"), TASK)).isFalse();
        assertThat(notice()).startsWith("What belongs to this form could not be loaded.");
        assertThat(complete()).isNull();
        assertThat(notice()).isEqualTo("This form is not complete. Please open it again.");
    }

    @Test
    void partsThatFormsHaveInCommonComeWithTheBriefing() {
        scripts.put(BRIEFING, "<template data-desk-part='letter'>" + text("letterSubject", "value='Visit'") + "</template>");
        draw("<div data-desk='letter'></div>", TASK);
        assertThat(complete()).containsEntry("letterSubject", variable("Visit"));
    }

    @Test
    void fieldsAreFilledFromTheDataByKey() {
        task(text("title", "data-prefill='check.title'") + text("nothing", "data-prefill='check.nothing' value='As it was'")
                + "<input id='on' type='checkbox' data-prefill='on'><b data-text='name'>Old</b><a data-link='page'>There</a>",
                Map.of("check", Map.of("title", "Ambassador"), "on", true, "name", "France", "page", "/participations?key=x"));
        assertThat(page.locator("#title")).hasValue("Ambassador");
        assertThat(page.locator("#nothing")).hasValue("As it was");
        assertThat(page.locator("#on")).isChecked();
        assertThat(page.locator("b")).hasText("France");
        assertThat(page.getByText("There")).hasAttribute("href", "/participations?key=x");
    }

    @Test
    void nothingFromTheDataIsTakenForHtml() {
        Map<String, Object> choice = Map.of("value", EVIL, "label", EVIL);
        Map<String, Object> row = Map.of("id", EVIL, "label", EVIL, "text", EVIL);
        task("<h4 data-text='title'></h4>" + text("title", "data-prefill='title'")
                + "<select id='one' cam-variable-name='one' data-options='few'></select><div data-radio='two' data-options='few'></div>"
                + "<div class='form-group'><div data-collect='three' data-options='few'></div></div>"
                + "<div data-collect-file='rows' data-each='rows' data-add=\"" + EVIL.replace("'", "&#39;") + "\"><template><label data-text='label'></label>"
                + "<textarea data-field='text' data-prefill='text'></textarea></template></div>"
                + "<div class='form-group'><input type='file' id='scan' cam-variable-name='scan' cam-variable-type='File' accept='.pdf'></div>",
                Map.of("title", EVIL, "few", List.of(choice), "rows", List.of(row)));
        page.setInputFiles("#scan", new FilePayload(EVIL.replace('/', ' '), "text/plain", new byte[1]));
        refused(EVIL + ": " + EVIL);
        refused("Rows: " + EVIL);
        assertThat(page.locator("form img")).hasCount(0);
        assertThat(page.evaluate("window.broken")).isNull();
        assertThat(page.locator("h4")).hasText(EVIL);
        assertThat(page.locator(".desk-row label")).hasText(EVIL);
        assertThat(page.locator(".radio label")).hasText(EVIL);
    }

    // Choices

    @Test
    void theOnlyChoiceIsChosenWhereOneIsRequired() {
        String select = "<select id='%s' cam-variable-name='%s' data-options='%s' %s></select>";
        task(select.formatted("only", "only", "one", "required") + select.formatted("may", "may", "one", "") + select.formatted("some", "some", "two", "required")
                + select.formatted("given", "given", "ticked", "required"),
                Map.of("one", List.of("Asia"), "two", List.of("Africa", "Asia"),
                        "ticked", List.of("Africa", Map.of("value", "ASIA", "label", "Asia", "checked", true))));
        assertThat(page.locator("#only")).hasValue("Asia");
        assertThat(page.locator("#may")).hasValue("");
        assertThat(page.locator("#may option").first()).hasText("Not known");
        assertThat(page.locator("#some")).hasValue("");
        assertThat(page.locator("#some option").first()).hasText("Choose…");
        assertThat(page.locator("#given")).hasValue("ASIA");
    }

    @Test
    void manyChoicesAreFoundTickedAndCounted() {
        List<String> states = IntStream.rangeClosed(1, 13).mapToObj("State %02d"::formatted).toList();
        task("<div class='form-group'><div data-collect='states' data-options='states'></div></div>", Map.of("states", states));
        assertThat(page.locator(".desk-choices-bar")).containsText("0 of 13 ticked");
        page.getByLabel("Find in this list").fill("state 1");
        assertThat(page.locator(".checkbox:not(.desk-not-found)")).hasCount(4);
        page.getByText("All", exactly()).click();
        assertThat(page.locator(".desk-choices-bar")).containsText("4 of 13 ticked");
        page.getByLabel("Find in this list").fill("11");
        page.getByText("None", exactly()).click();
        assertThat(page.locator(".desk-choices-bar")).containsText("3 of 13 ticked");
        assertThat(complete()).containsEntry("states", variable("State 10,State 12,State 13"));
    }

    @Test
    void fewChoicesNeedNoSearch() {
        task("<div data-collect='states' data-options='states'></div>", Map.of("states", List.of("Canada", "France")));
        assertThat(page.locator("input[type=search]")).hasCount(0);
    }

    // Rows

    @Test
    void rowsAreDrawnAddedRemovedAndSentWhereSomethingWasEntered() {
        task(rows("data-add='Add a commitment'"), Map.of("rows", List.of(Map.of("id", "B(i)", "text", "As it stands"), Map.of("id", "B(ii)"))));
        assertThat(page.locator(".desk-row")).hasCount(2);
        for (String text : List.of("Third", "Fourth", "Fifth")) {
            page.getByText("Add a commitment").click();
            assertThat(page.locator(".desk-row").last().locator("textarea")).isFocused();
            page.keyboard().type(text);
        }
        page.locator(".desk-row").nth(3).getByText("Remove").click();
        page.getByText("Add a commitment").click();
        assertThat(page.locator(".desk-row").first().getByText("Remove")).hasCount(0);
        assertThat(fileText(complete(), "rows")).isEqualTo("[{\"id\":\"B(i)\",\"text\":\"As it stands\",\"gone\":false},"
                + "{\"text\":\"Third\",\"gone\":false},{\"text\":\"Fifth\",\"gone\":false}]");
    }

    @Test
    void eachRowsLabelsBelongToItsOwnFields() {
        task(rows(""), Map.of("rows", List.of(Map.of("text", "One"), Map.of("text", "Two"))));
        assertThat(page.getByLabel("Words").first()).hasValue("One");
        assertThat(page.getByLabel("Words").last()).hasValue("Two");
    }

    @Test
    void aRequiredBoxOfRowsNeedsOneThatIsFilledIn() {
        task("<fieldset>" + rows("required data-add='Add a commitment'") + "</fieldset>", Map.of());
        page.getByText("Add a commitment").click();
        assertThat(complete()).isNull();
        assertThat(complaints()).containsExactly("Fill in at least one.");
        page.keyboard().type("A commitment");
        assertThat(complaints()).isEmpty();
        assertThat(complete()).containsKey("rows");
    }

    @Test
    void manyRowsAreFoundByTheirWords() {
        task("<div data-collect-file='rows' data-each='rows'><template><b data-text='name'></b><input data-field='reason'></template></div>",
                Map.of("rows", IntStream.rangeClosed(1, 13).mapToObj(i -> Map.of("id", "M" + i, "name", "Mission " + i)).toList()));
        page.getByLabel("Find in this list").fill("mission 13");
        assertThat(page.locator(".desk-row:not(.desk-not-found)")).hasCount(1);
        page.locator(".desk-row:not(.desk-not-found) input").fill("On leave");
        assertThat(fileText(complete(), "rows")).isEqualTo("[{\"id\":\"M13\",\"reason\":\"On leave\"}]");
    }

    // What leaves

    @Test
    void whatLeavesIsAskedForWithWhatIsEnteredAndAnewWhenThatChanges() {
        scripts.put(LEAVING, "<p>One letter.</p><details data-desk-group='a'><summary>Its mail</summary><b>Words</b></details>");
        Request first = page.waitForRequest(request -> request.url().contains(LEAVING), () -> task(
                text("subject", "value='First'") + "<input type='file' id='scan' cam-variable-name='scan' accept='.pdf'><div data-desk='leaving'></div>", Map.of()));
        assertThat(first.url()).endsWith(LEAVING + "?task=task-1");
        assertThat(first.method()).isEqualTo("POST");
        assertThat(first.headers()).containsEntry("x-desk-csrf", "secret");
        assertThat(first.postData()).contains("\"subject\":{\"value\":\"First\"");
        page.getByText("Its mail").click();
        assertThat(page.getByText("Words")).isVisible();

        scripts.put(LEAVING, "<p>Two letters.</p><details data-desk-group='a'><summary>Its mail</summary><b>Other words</b></details>");
        page.setInputFiles("#scan", new FilePayload("big.pdf", "application/pdf", new byte[] {1}));
        Request next = page.waitForRequest(request -> request.url().contains(LEAVING), () -> page.fill("#subject", "Second"));
        assertThat(next.postData()).contains("\"value\":\"Second\"", "\"value\":\"\",\"valueInfo\":{\"filename\":\"big.pdf\"}");
        assertThat(page.getByText("Two letters.")).isVisible();
        assertThat(page.getByText("Other words")).isVisible();
        assertThat(complete()).containsOnlyKeys("subject", "scan");
    }

    @Test
    void anotherMissionsMailIsNoAnswerOfTheForm() {
        scripts.put(LEAVING, "<details open><select id='other' data-desk-search data-desk-mails='/forms/leaving/1'><option value='0'>A</option><option value='7'>B</option></select>"
                + "<div class='desk-mail'>To A</div></details>");
        scripts.put(LEAVING + "/1", "To B");
        task(text("subject", "value='First'") + "<div data-desk='leaving'></div>", Map.of());
        Request asked = page.waitForRequest(request -> request.url().contains(LEAVING), () -> page.selectOption("#other", "7"));
        assertThat(asked.url()).endsWith("/forms/leaving/1?letter=7");
        assertThat(page.locator(".desk-mail")).hasText("To B");
        assertThat(complete()).containsOnlyKeys("subject");
    }

    @Test
    void whatLeavesAndCannotBeShownIsSaid() {
        scripts.put(LEAVING, "");
        task("<div data-desk='leaving'></div>", Map.of());
        assertThat(page.locator("[data-desk=leaving]")).hasText("What leaves cannot be shown now. Change something, or open the form again.");
    }

    // What is out of sight

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "clearance=SENT_BACK,ABANDONED | true", "clearance=CLEARED | false", "meetingName | true", "!meetingName | false", "phone | false", "!phone | true",
            "flag=true | true", "other=true | false", "other=false | true", "data.letter=true | true", "data.missing | false", "!data.missing | true", "data.of.kind=A | true", "data.no | false",
            "said | false", "!said | true", "said=false | true"})
    void whatIsShownFollowsTheAnswers(String condition, boolean shown) {
        task("<input type='radio' name='c' cam-variable-name='clearance' value='CLEARED'><input type='radio' name='c' cam-variable-name='clearance' value='SENT_BACK' checked>"
                + "<input type='radio' name='said' cam-variable-name='said' value='false' checked>" + text("meetingName", "value='Meeting'") + text("phone", "") + "<input type='checkbox' cam-variable-name='flag' checked><input type='checkbox' cam-variable-name='other'>"
                + "<p id='part' data-when='" + condition + "'>Here</p>",
                Map.of("letter", true, "of", Map.of("kind", "A"), "no", false));
        assertThat(page.locator("#part").isVisible()).isEqualTo(shown);
    }

    @Test
    void whatIsOutOfSightIsNeitherRequiredNorSentAndClearedAtATask() {
        String fields = text("decision", "") + "<div data-when='decision=RETURN'>" + text("reason", "required value='Left over'") + "</div>";
        task(fields, Map.of());
        assertThat(complete()).isEqualTo(Map.of("decision", nothing(), "reason", nothing()));
        start(fields, Map.of());
        assertThat(complete()).isEmpty();
        page.fill("#decision", "RETURN");
        page.fill("#reason", "");
        assertThat(complete()).isNull();
        page.fill("#reason", "No date");
        assertThat(complete()).isEqualTo(Map.of("decision", variable("RETURN"), "reason", variable("No date")));
    }

    @Test
    void aFieldMayBeRequiredByAnAnswer() {
        task(text("decision", "") + "<div class='form-group'><select id='kind' cam-variable-name='kind' data-options='kinds' data-required-when='decision=PASS'></select></div>",
                Map.of("kinds", List.of("A", "B")));
        assertThat(page.locator("#kind option").first()).hasText("Not known");
        assertThat(complete()).isNotNull();
        page.fill("#decision", "PASS");
        assertThat(page.locator("#kind option").first()).hasText("Choose…");
        assertThat(complete()).isNull();
        assertThat(complaints()).containsExactly("Choose one.");
    }

    // What is wrong

    @Test
    void whatIsMissingIsAskedForInTheFieldsOwnWords() {
        task(text("subject", "required") + group("<input type='date' cam-variable-name='day' required>")
                + group("<select cam-variable-name='kind' data-options='kinds' required></select>") + group("<input type='checkbox' cam-variable-name='sure' required>")
                + group("<div data-collect='states' data-options='kinds' required></div>") + group("<input type='file' accept='.pdf' cam-variable-name='scan' required>")
                + "<fieldset><div data-radio='way' data-options='kinds' required></div></fieldset>", Map.of("kinds", List.of("A", "B")));
        assertThat(complete()).isNull();
        assertThat(complaints()).containsExactly("Fill this in.", "Choose a date.", "Choose one.", "Please confirm this.", "Tick at least one.", "Choose a file.",
                "Choose one of these.");
        assertThat(notice()).isEqualTo("Not sent yet: 7 fields need your attention.");
        assertThat(page.locator("#subject")).isFocused();
        assertThat(page.locator("#subject")).hasAttribute("aria-describedby", page.locator(".desk-error").first().getAttribute("id"));
        page.fill("#subject", "Something");
        assertThat(page.locator("#subject")).not().hasAttribute("aria-invalid", "true");
        assertThat(complaints()).hasSize(6).doesNotContain("Fill this in.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "min='1' | 1 | -", "min='1' | 0 | At least 1.", "max='5' | 5 | -", "max='5' | 6 | At most 5.", "'' | 1.5 | A whole number, please.", "step='0.5' | 1.5 | -", "'' | -3 | -"})
    void aNumberIsWholeAndWithinItsBounds(String attributes, String number, String complaint) {
        task(group("<input id='copies' type='number' cam-variable-name='copies' cam-variable-type='Long' " + attributes + ">"), Map.of());
        page.fill("#copies", number);
        said(complaint);
        assertThat(complete()).isEqualTo(complaint == null ? Map.of("copies", Map.of("value", number(number), "type", "Long")) : null);
    }

    @Test
    void aNumberIsANumber() {
        task(group("<input id='copies' type='number' cam-variable-name='copies'>"), Map.of());
        page.locator("#copies").pressSequentially("-");
        said("This is no number.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "2017-08-01 | -", "2017-07-31 | Not before 1 August 2017.", "2017-08-31 | -", "2017-09-01 | Not after 31 August 2017.", "2024-02-29 | Not after 31 August 2017."})
    void aDayIsWithinTheBoundsOfTheData(String day, String complaint) {
        task(group("<input id='day' type='date' cam-variable-name='day' data-min='from' data-max='to'>"), Map.of("from", "2017-08-01", "to", "2017-08-31"));
        page.fill("#day", day);
        said(complaint);
    }

    @Test
    void aDayIsSaidInWordsAndHalfADayIsNone() {
        task(group("<input id='day' type='date' cam-variable-name='day' data-prefill='today'>"), Map.of("today", "2017-08-25"));
        assertThat(page.locator(".desk-day")).hasText("Friday, 25 August 2017");
        page.fill("#day", "2017-03-12");
        assertThat(page.locator(".desk-day")).hasText("Sunday, 12 March 2017");
        assertThat(complete()).containsEntry("day", variable("2017-03-12"));
        page.fill("#day", "");
        assertThat(page.locator(".desk-day")).hasText("");
        page.locator("#day").pressSequentially("12");
        said("This is no date. Write day, month and year.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "minlength='5' | 5 | -", "minlength='5' | 4 | At least 5 characters, please; there are 4.", "maxlength='2000' | 2000 | -",
            "maxlength='2000' | 2013 | At most 2,000 characters; there are 2,013.", "'' | 4000 | -", "'' | 4001 | At most 4,000 characters; there are 4,001."})
    void aTextIsAsLongAsItMayBe(String attributes, int length, String complaint) {
        task(text("subject", attributes), Map.of());
        page.fill("#subject", "x".repeat(length));
        said(complaint);
    }

    @Test
    void aTextThatGoesAsAFileHasNoBound() {
        task(group("<textarea id='letter' data-file='letter'></textarea>"), Map.of());
        page.fill("#letter", "  Côte d'Ivoire ".repeat(1000));
        assertThat(fileText(complete(), "letter")).isEqualTo("  Côte d'Ivoire ".repeat(1000).strip());
    }

    @ParameterizedTest
    @CsvSource({"a@example.org, true", "nobody, false", "a@, false"})
    void aMailAddressLooksLikeOne(String address, boolean right) {
        task(group("<input id='mail' type='email' cam-variable-name='mail'>"), Map.of());
        page.fill("#mail", address);
        said(right ? null : "This is no mail address. It is written like name@example.org.");
    }

    // Files

    @Test
    void aFileFieldSaysWhatItTakes() {
        task(group("<input type='file' cam-variable-name='scan' accept='.pdf,.PNG, .txt' multiple>") + group("<input type='file' cam-variable-name='note' accept='.txt' data-max-mb='1'><p class='help-block'>As plain text.</p>"), Map.of());
        assertThat(page.locator(".help-block")).hasText(new String[] {"PDF, PNG or TXT, at most 20 MB each.", "As plain text. TXT, at most 1 MB."});
    }

    @Test
    void aFileIsOfTheRightKindNotTooLargeAndNotEmptyWhichIsSaidAtOnce() {
        task(group("<input id='scan' type='file' cam-variable-name='scan' cam-variable-type='File' accept='.pdf,.txt' data-max-mb='1' multiple>"), Map.of());
        for (var file : Map.of("program.exe", 1, "copy.pdf", 1024 * 1024 + 1, "none.TXT", 0).entrySet()) {
            page.setInputFiles("#scan", new FilePayload[] {file("whole.pdf", 1024 * 1024), file(file.getKey(), file.getValue())});
            assertThat(complaints()).singleElement().isIn("program.exe is none of the kinds allowed here (PDF or TXT).",
                    "copy.pdf has 1.1 MB; at most 1 MB are taken. Choose a smaller file.", "none.TXT is empty. Choose another file.").asString().startsWith(file.getKey());
            assertThat(complete()).isNull();
        }
        page.setInputFiles("#scan", new FilePayload[] {file("whole.pdf", 1024 * 1024), file("second.TXT", 1)});
        assertThat(complaints()).isEmpty();
        Map<String, Object> sent = complete();
        assertThat(sent).containsOnlyKeys("scan", "scan2");
        assertThat(sent.get("scan2")).isEqualTo(Map.of("type", "File", "value", "", "valueInfo", Map.of("filename", "second.TXT", "upload", "upload-1")));
    }

    // Sending

    @Test
    void everyFieldSendsAVariableOfItsType() {
        task("<input type='checkbox' cam-variable-name='yes' cam-variable-type='Boolean' checked><input type='checkbox' cam-variable-name='no' cam-variable-type='Boolean'>"
                + "<input type='radio' name='b' cam-variable-name='cleared' cam-variable-type='Boolean' value='true'><input type='radio' name='b' cam-variable-name='cleared' cam-variable-type='Boolean' value='false' checked>"
                + "<input type='number' value='7' cam-variable-name='copies' cam-variable-type='Long'>" + text("title", "value='  Ambassador '") + text("empty", "")
                + "<input type='hidden' cam-variable-name='seen' cam-variable-type='String' data-prefill='seen'>", Map.of("seen", "version 3"));
        assertThat(complete()).isEqualTo(Map.of("yes", Map.of("value", true, "type", "Boolean"), "no", Map.of("value", false, "type", "Boolean"),
                "cleared", Map.of("value", false, "type", "Boolean"), "copies", Map.of("value", 7, "type", "Long"), "title", variable("Ambassador"),
                "empty", nothing(), "seen", variable("version 3")));
        assertThat(page.evaluate("sent.name + ' ' + sent.id")).isEqualTo("task task-1");
    }

    @Test
    void aProcessIsStartedByItsDefinition() {
        start(text("title", ""), Map.of());
        complete();
        assertThat(page.evaluate("sent.name + ' ' + sent.id")).isEqualTo("process-definition process-1");
    }

    @Test
    void pressedTwiceItIsSentOnce() {
        task(text("title", ""), Map.of());
        page.evaluate("() => { window.times = 0; window.server = () => { window.times++; return [null, {}]; }; }");
        assertThat(page.evaluate("async () => (await Promise.all([complete(), complete()])).filter(sent => sent).length")).isEqualTo(1);
        assertThat(page.evaluate("times")).isEqualTo(1);
    }

    @Test
    void onlyOurFormsAreTakenFromTasklist() {
        task("", Map.of());
        assertThat(page.evaluate("cam.isOrdinary")).isNull();
        assertThat(page.evaluate("""
                () => {
                    const other = new window['camunda-bpm-sdk-js'].Form();
                    other.formElement = [document.createElement('form')];
                    other.initializeFieldHandlers();
                    return other.isOrdinary;
                }""")).isEqualTo(true);
    }

    // Refusals

    @Test
    void aRefusalStandsAtTheFieldOfItsLabel() {
        task(text("Signature deadline", "day", "") + group("<label>Faults of form <small>(optional)</small></label><div data-collect='faults' data-options='faults'></div>")
                + "<div data-when='day'>" + text("Reason", "reason", "") + "</div>", Map.of("faults", List.of("A")));
        refused("Cannot submit task form 4711: Signature deadline: the day has gone by.");
        assertThat(page.locator(".form-group:has(#day) .desk-error")).hasText("The day has gone by.");
        assertThat(page.locator("#day")).isFocused();
        assertThat(notice()).isEqualTo("Not sent yet: one field needs your attention.");
        refused("Faults of form: tick what the letter says.");
        assertThat(page.locator(".form-group:has([data-collect]) .desk-error")).hasText("Tick what the letter says.");
        refused("faults: send a text.");
        assertThat(page.locator(".form-group:has([data-collect]) .desk-error")).hasText("Send a text.");
        refused("Reason: say why.");
        assertThat(notice()).as("out of sight").isEqualTo("Reason: say why.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Cannot submit start form Kind:1:2: The registry is closed today. | The registry is closed today.",
            "The version that you saw was updated by another transaction concurrently | Somebody else changed this at the same moment. Please open the task again.",
            "ENGINE-03005 Execution of 'UPDATE' failed | This did not work for a reason that is the desk’s own. Nothing was sent. Please try again; if it fails again, tell the desk’s administrator.",
            "java.lang.NullPointerException | This did not work for a reason that is the desk’s own. Nothing was sent. Please try again; if it fails again, tell the desk’s administrator.",
            "'' | This did not work for a reason that is the desk’s own. Nothing was sent. Please try again; if it fails again, tell the desk’s administrator."})
    void aRefusalIsASentenceForAPerson(String said, String read) {
        task(text("title", ""), Map.of());
        refused(said);
        assertThat(notice()).isEqualTo(read);
    }

    @Test
    void whoeverHasBeenSignedOutIsTold() {
        task(text("title", ""), Map.of());
        page.evaluate("() => { window.server = () => [{ status: 401, message: 'Unauthorized' }]; }");
        assertThat(complete()).isNull();
        assertThat(notice()).startsWith("You have been signed out meanwhile.");
    }

    // What was typed

    @Test
    void whatWasTypedIsBackAndMayBeThrownAway() {
        String fields = text("title", "") + "<input type='checkbox' id='flag' cam-variable-name='flag'>" + rows("data-add='Add a row'")
                + group("<input id='scan' type='file' cam-variable-name='scan' accept='.pdf'>");
        task(fields, Map.of());
        page.fill("#title", "By messenger");
        page.check("#flag");
        page.getByText("Add a row").click();
        page.keyboard().type("Not kept");
        task(fields, Map.of());
        assertThat(page.locator(".alert-info")).containsText("What you entered here before, without sending it, is back.");
        assertThat(page.locator("#title")).hasValue("By messenger");
        assertThat(page.locator("#flag")).isChecked();
        assertThat(page.locator(".desk-row")).hasCount(0);
        page.getByText("Begin anew").click();
        assertThat(page.locator("#title")).hasValue("");
        assertThat(page.locator("#flag")).not().isChecked();
        task(fields, Map.of());
        assertThat(page.locator(".alert-info")).hasCount(0);
    }

    @Test
    void whatWasTypedIsForgottenOnceItIsSentAndNobodyElseGetsIt() {
        task(text("title", ""), Map.of());
        page.fill("#title", "By messenger");
        start(text("title", ""), Map.of());
        assertThat(page.locator("#title")).hasValue("");
        draw(text("title", ""), TASK + ", 'dispatch'");
        assertThat(page.locator("#title")).hasValue("");
        task(text("title", ""), Map.of());
        assertThat(page.locator("#title")).hasValue("By messenger");
        assertThat(complete()).isNotNull();
        task(text("title", ""), Map.of());
        assertThat(page.locator("#title")).hasValue("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not JSON", "[\"one\",\"two\",\"three\"]", "{}"})
    void whatIsNoDraftOfThisFormIsLeftAlone(String kept) {
        page.evaluate("kept => sessionStorage.setItem('desk:registry:task-1', kept)", kept);
        task(text("title", "value='Fresh'"), Map.of());
        assertThat(page.locator("#title")).hasValue("Fresh");
        assertThat(page.locator(".alert")).hasCount(0);
    }

    // Helpers

    /** Opens the form of a task. @param data what the briefing has for its fields */
    private static void task(String fields, Map<String, Object> data) {
        scripts.put(BRIEFING, briefing(data));
        assertThat(draw(fields, TASK)).isTrue();
    }

    /** Opens the form of a process that begins. */
    private static void start(String fields, Map<String, Object> data) {
        scripts.put(BRIEFING, briefing(data));
        assertThat(draw(fields, "{ processDefinitionId: 'process-1' }")).isTrue();
    }

    private static String briefing(Map<String, Object> data) {
        return "<div class='desk-briefing' data-desk-token='secret'><p>The card</p><a href='/documents/1'>Its text</a><script type='application/json' data-desk-data>"
                + ScriptPage.json(data).replace("<", "\\u003c") + "</script></div>";
    }

    /** @return whether it is there in full */
    private static boolean draw(String fields, String subject) {
        return (boolean) page.evaluate("fields => open(fields, " + subject + ")", fields);
    }

    private static String group(String field) {
        return "<div class='form-group'>" + field + "</div>";
    }

    private static String text(String name, String attributes) {
        return text("Label of " + name, name, attributes);
    }

    private static String text(String label, String name, String attributes) {
        return group("<label for='%s'>%s</label><input id='%s' cam-variable-name='%s' cam-variable-type='String' %s>".formatted(name, label, name, name, attributes));
    }

    private static String rows(String attributes) {
        return "<div data-collect-file='rows' data-each='rows' " + attributes + "><template><label for='words'>Words</label>"
                + "<textarea id='words' data-field='text' data-prefill='text'></textarea><input type='checkbox' data-field='gone'></template></div>";
    }

    private static FilePayload file(String name, int size) {
        return new FilePayload(name, "application/octet-stream", "x".repeat(size).getBytes(StandardCharsets.US_ASCII));
    }

    /** Completes, and reads what is said at the fields: nothing, or this. */
    private void said(String complaint) {
        complete();
        assertThat(complaints()).isEqualTo(complaint == null ? List.of() : List.of(complaint));
    }

    private void refused(String sentence) {
        page.evaluate("sentence => { window.server = () => [{ status: 400, message: sentence }]; }", sentence);
        assertThat(complete()).isNull();
    }

    /** @return the variables as they were sent, or null if they were not */
    @SuppressWarnings("unchecked")
    private Map<String, Object> complete() {
        return (Map<String, Object>) page.evaluate("() => complete()");
    }

    private List<String> complaints() {
        return page.locator(".desk-error").allTextContents();
    }

    private String notice() {
        return page.locator("[data-desk=refusal]").textContent();
    }

    private static Map<String, Object> variable(String value) {
        return Map.of("value", value, "type", "String");
    }

    /** As it comes back from the browser: whole where it is whole. */
    private static Object number(String text) {
        double number = Double.parseDouble(text);
        return number == Math.rint(number) ? (Object) (int) number : (Object) number;
    }

    private static Map<String, Object> nothing() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("value", null);
        nothing.put("type", "Null");
        return nothing;
    }

    @SuppressWarnings("unchecked")
    private static String fileText(Map<String, Object> variables, String name) {
        String encoded = (String) ((Map<String, Object>) variables.get(name)).get("value");
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
