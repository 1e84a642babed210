package org.compactdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compactdesk.PackagedDesk.file;
import static org.compactdesk.PackagedDesk.text;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/**
 * Walks through the demo so that every form comes up once, looks at each as its role sees it in Tasklist, with everything that any
 * answer would bring into sight, and completes it over REST: no technical word anywhere on the page and no horizontal scroll bar on a
 * clerk's screen, and every form of the models has been looked at.
 */
class EveryFormIT extends DemoInBrowser {

    private static final String CAMPAIGN = "SAMPLE/2017/0002";
    /** Names from the code, placeholders, what the application says for nothing, dates as machines write them, and what is not yet. */
    private static final Pattern TECHNICAL = Pattern.compile(
            "\\b[a-z]+[A-Z]\\w*|_|\\$\\{|\\bnull\\b|\\bundefined\\b|<Empty>|\\bCreated in\\b|\\b\\d{4}-\\d\\d-\\d\\d\\b");

    private final Map<String, Tasklist> people = new HashMap<>();
    private final Set<String> outdated = new HashSet<>();
    private final Set<String> seen = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    void everyFormOfEveryRoleReadsWellAndFitsTheScreen() throws IOException {
        startForms();
        campaign();
        addresses();
        reports();
        questionsAndCorrespondence();
        talks();
        signedCopies();
        instructionAndReport();
        lettersByInstruction();
        timePasses();
        assertAll(() -> assertThat(faults).isEmpty(), () -> assertThat(seen).isEqualTo(everyForm()));
    }

    private void startForms() {
        startForm("focal-point", "Note verbale campaign", "RequestCampaign");
        for (String user : List.of("dispatch", "registry", "focal-point")) {
            startForm(user, "Incoming correspondence", "RecordCorrespondence");
        }
        for (String user : List.of("process-owner", "focal-point", "dispatch", "registry")) {
            startForm(user, "Staff instruction", "GiveInstruction");
        }
        for (String user : List.of("focal-point", "process-owner")) {
            startForm(user, "Progress report", "RequestReport");
        }
    }

    private void campaign() throws IOException {
        String note = sample("note-verbale.txt").replaceFirst("(?m)^Reference: .*$", "Reference: " + CAMPAIGN);
        Map<String, Object> request = new HashMap<>(particulars());
        request.put("noteText", file("note.txt", "text/plain", note.getBytes(StandardCharsets.UTF_8)));
        request.put("compactText", file("compact.txt", "text/plain", sample("compact.txt").getBytes(StandardCharsets.UTF_8)));
        request.put("addressing", text("CHOSEN"));
        request.put("chosenStates", text("CAN,CIV,GMB,GBR,KEN"));
        done(desk.starts("focal-point", "NoteVerbaleCampaign", request));
        completes("focal-point", "DraftNoteVerbale", CAMPAIGN, particulars());
        completes("clearing", "ClearNoteVerbale", CAMPAIGN, Map.of("clearance", text("CLEARED")));
        completes("registry", "RegisterReference", CAMPAIGN, Map.of("reference", text(CAMPAIGN), "noteDate", text("2017-08-02")));
        awaitQuiet();
        completes("dispatch", "ReleaseDispatch", CAMPAIGN,
                Map.of("release", text("RELEASED"), "numberOfAddressees", Map.of("value", 5, "type", "Long")));
        awaitQuiet();
    }

    /** Until all papers are drawn, all letters out. */
    private void awaitQuiet() {
        Awaitility.await().atMost(Patience.LIMIT).pollInterval(Duration.ofMillis(200)).until(() ->
                desk.json("admin", "/engine-rest/job/count?executable=true").at("/count").asInt() == 0);
    }

    private void addresses() {
        String refused = desk.json("dispatch", "/engine-rest/task?taskDefinitionKey=Task_CorrectMissionAddress").at("/0/id").asText();
        look("dispatch", "CorrectMissionAddress", refused);
    }

    /** What mail servers and programs write back. */
    private void reports() {
        desk.receives("From: MAILER-DAEMON@mx.example.org", "Subject: failure notice", "Message-ID: <words@mx.example.org>", "",
                "Hi. This is the qmail-send program at mx.example.org.", "I could not deliver your message.", "",
                "<mission.ken@missions.example.org>:", "Sorry, no mailbox here by that name. (#5.1.1)");
        desk.receives("From: mission.can@missions.example.org", "Subject: Away", "Auto-Submitted: auto-replied", "Message-ID: <away@missions.example.org>",
                "In-Reply-To: " + noteTo("CAN"), "", "We are away until Monday.");
        desk.receives("From: MAILER-DAEMON@mx.example.org", "Subject: Undelivered Mail Returned to Sender", "Message-ID: <full@mx.example.org>",
                "MIME-Version: 1.0", "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"", "", "--b",
                "Content-Type: message/delivery-status", "", "Reporting-MTA: dns; mx.example.org", "",
                "Final-Recipient: rfc822; mission.civ@missions.example.org", "Action: failed", "Status: 5.2.2", "Diagnostic-Code: smtp; 552 mailbox full", "",
                "--b", "Content-Type: text/rfc822-headers", "", "Message-ID: " + noteTo("CIV"), "", "--b--");
        lookWhereverItStands("dispatch", "AttendDelivery");
    }

    /** As its mission reads it in the demo's mailbox. */
    private String noteTo(String iso3) {
        String found = desk.get("admin", "/demo/mailbox?q=mission." + iso3.toLowerCase(Locale.ROOT)).body();
        Pattern messageId = Pattern.compile("<" + CAMPAIGN + "/" + iso3 + "_note-verbale_note_1\\.[^>]+>");
        return Pattern.compile("/demo/mailbox/\\d+").matcher(found).results().map(MatchResult::group)
                .flatMap(mail -> messageId.matcher(HtmlUtils.htmlUnescape(desk.get("admin", mail).body())).results()).map(MatchResult::group).findFirst().orElseThrow();
    }

    private void questionsAndCorrespondence() {
        received("CAN", "QUESTION", Map.of("note", text("May the compact be signed by the minister?")));
        completes("focal-point", "AnswerQuestion", CAMPAIGN + "/CAN",
                Map.of("answer", file("answer.txt", "text/plain", "Yes, by the minister as well.".getBytes(StandardCharsets.UTF_8))));
        received(null, null, Map.of("note", text("A fax that cannot be read in full."), "sentBy", text("unknown")));
        String unknown = desk.json("dispatch", "/engine-rest/task?taskDefinitionKey=Task_IdentifySender").at("/0/id").asText();
        look("dispatch", "IdentifySender", unknown);
        complete("dispatch", unknown, Map.of("sender", text("IDENTIFIED"), "state", text("CAN"), "reference", text(CAMPAIGN)));
        completes("focal-point", "ClassifyCorrespondence", CAMPAIGN + "/CAN", Map.of("classification", text("ACKNOWLEDGEMENT")));
    }

    private void talks() {
        received("GMB", "TALKS", Map.of("note", text("The mission would like to talk about section B.")));
        completes("focal-point", "RecordProposal", CAMPAIGN + "/GMB", Map.of("proposal", text("PROPOSED"), "talkedOn", text("2017-08-02"),
                "account", text("Other words for the first commitment."), "commitments",
                file("commitments.json", "application/json", "[{\"id\":\"B(i)\",\"text\":\"Other words.\"}]".getBytes(StandardCharsets.UTF_8)),
                "additions", file("additions.json", "application/json", "[{\"text\":\"Report once a year.\"}]".getBytes(StandardCharsets.UTF_8))));
        completes("legal", "ReviewLegally", CAMPAIGN + "/GMB", Map.of("opinion", text("No objection.")));
        completes("focal-point", "DecideOnProposal", CAMPAIGN + "/GMB", Map.of("decision", text("COUNTER"),
                "words", text("The Secretariat would keep the closing statement as it stands."), "additions",
                file("additions.json", "application/json", "[{\"text\":\"Report every two years.\"}]".getBytes(StandardCharsets.UTF_8))));
        completes("clearing", "ClearProposal", CAMPAIGN + "/GMB", Map.of("cleared", Map.of("value", true, "type", "Boolean")));
        String answer = awaitTask("focal-point", "RecordAnswer", CAMPAIGN + "/GMB");
        look("focal-point", "RecordAnswer", answer);
    }

    private void signedCopies() throws IOException {
        byte[] scan = Scans.pdf("Signed copy");
        received("CIV", "SIGNED_COPY", Map.of("textMatches", text("ADDITIONS"), "document", file("copy.pdf", "application/pdf", scan)));
        completes("focal-point", "ConfirmAdditions", CAMPAIGN + "/CIV",
                Map.of("additions", text("NOT_CONFIRMED"), "remark", text("A principle differs as well.")));
        completes("focal-point", "DecideOnDeviation", CAMPAIGN + "/CIV",
                Map.of("deviation", text("ACCEPTED"), "reason", text("The sense is the same."), "signedAdditions",
                        file("signed.json", "application/json", "[{\"text\":\"Report once a year.\"}]".getBytes(StandardCharsets.UTF_8))));
        completes("registry", "VerifySignedCopy", CAMPAIGN + "/CIV", Map.of("finding", text("IN_ORDER"), "signatory", text("Permanent Representative"),
                "signatoryTitle", text("Ambassador"), "authority", text("BY_OFFICE"), "signedOn", text("2017-08-02"), "copyForm", text("ORIGINAL")));
        completes("executive-office", "CountersignCompact", CAMPAIGN + "/CIV",
                Map.of("countersignature", text("NOT_SIGNED"), "reason", text("The last page is missing.")));
        completes("focal-point", "ResolveUnsigned", CAMPAIGN + "/CIV",
                Map.of("resolution", text("AGAIN"), "reason", text("The page was found.")));
        awaitTask("executive-office", "CountersignCompact", CAMPAIGN + "/CIV");
    }

    private void instructionAndReport() {
        done(desk.starts("process-owner", "StaffInstruction", Map.of("instructionCampaign", text(CAMPAIGN), "act", text("EXTEND_DEADLINE"),
                "day", text("2017-08-31"), "reason", text("Several missions asked for more time."))));
        String instruction = desk.json("process-owner-2", "/engine-rest/task?taskDefinitionKey=Task_ConfirmInstruction").at("/0/id").asText();
        look("process-owner-2", "ConfirmInstruction", instruction);
        complete("process-owner-2", instruction, Map.of("confirmation", text("CONFIRMED")));
        done(desk.starts("focal-point", "ProgressReport", Map.of("reference", text("SAMPLE/2017/0001"), "asOf", text("2017-08-02"))));
        completes("process-owner", "ReviewReport", "SAMPLE/2017/0001", Map.of("review", text("APPROVED")));
    }

    private void lettersByInstruction() throws IOException {
        done(desk.starts("focal-point", "StaffInstruction", Map.of("instructionCampaign", text(CAMPAIGN), "act", text("WRITE_LETTER"),
                "concernedState", text("KEN"), "reason", text("The mission asked who receives its delegation."), "letterSubject", text("Visit of the delegation"),
                "writtenIn", text("fr"), "letterText", file("letterText.txt", "text/plain", "La délégation est attendue à 10 heures.".getBytes(StandardCharsets.UTF_8)),
                "enclosure", file("Programme.pdf", "application/pdf", Scans.pdf("Programme")))));
        completes("clearing", "ClearLetter", CAMPAIGN + "/KEN", Map.of("clearance", text("SENT_BACK"), "reason", text("Say on which day.")));
        completes("dispatch", "ReviseLetter", CAMPAIGN + "/KEN", Map.of("letterSubject", text("Visit of the delegation"), "writtenIn", text("en"),
                "letterText", file("letterText.txt", "text/plain", "The delegation is expected on 9 August.".getBytes(StandardCharsets.UTF_8))));
        completes("clearing", "ClearLetter", CAMPAIGN + "/KEN", Map.of("clearance", text("CLEARED")));
        done(desk.starts("focal-point", "StaffInstruction", Map.of("instructionCampaign", text(CAMPAIGN), "act", text("ISSUE_CORRIGENDUM"),
                "reason", text("A slip of the pen."), "corrections", file("corrections.json", "application/json",
                        "[{\"insteadOf\":\"by 25 August 2017\",\"readAs\":\"by 31 August 2017\"}]".getBytes(StandardCharsets.UTF_8)))));
        completes("clearing", "ClearLetter", CAMPAIGN, Map.of("clearance", text("SENT_BACK"), "reason", text("Quote the whole sentence.")));
        String revised = awaitTask("focal-point", "ReviseLetter", CAMPAIGN);
        look("focal-point", "ReviseLetter", revised);
    }

    private void timePasses() throws IOException {
        cards("focal-point", "Record answer: the Gambia", "31 August 2017");
        passesUntil("2017-08-10T12:00:00-04:00");
        lookWhereverItStands("focal-point", "ReviewReminderRound");
        lookWhereverItStands("dispatch", "LookThroughFiled");
        lookWhereverItStands("dispatch", "JudgeReport");
        passesUntil("2017-08-23T12:00:00-04:00");
        lookWhereverItStands("process-owner", "AttendIdleCountersignature");
        lookWhereverItStands("focal-point", "FollowUpIdleTalks");
        done(desk.completes("executive-office", "CountersignCompact", CAMPAIGN + "/CIV", Map.of("countersignature", text("SIGNED"),
                "countersignedOn", text("2017-08-23"), "countersignedCopy", file("both.pdf", "application/pdf", Scans.pdf("Both")))));
        completes("registry", "FileOriginal", CAMPAIGN + "/CIV",
                Map.of("original", text("FILED"), "filedOn", text("2017-08-23"), "location", text("Registry, cabinet 4")));
        completes("registry", "ConfirmReceipt", CAMPAIGN + "/CIV", Map.of("confirmedOn", text("2017-08-23")));
        Awaitility.await().atMost(Patience.LIMIT).pollInterval(Duration.ofMillis(200)).until(() ->
                desk.json("admin", "/engine-rest/process-instance?processDefinitionKey=Participation&businessKey=" + CAMPAIGN + "/CIV").isEmpty());
        received("CIV", "QUESTION", Map.of("note", text("Where is the original kept?")));
        String late = awaitTask("focal-point", "HandleLateResponse", CAMPAIGN + "/CIV");
        look("focal-point", "HandleLateResponse", late);
        passesUntil("2017-09-12T12:00:00-04:00");
        lookWhereverItStands("focal-point", "SettleRecognitionList");
        String settle = awaitTask("focal-point", "SettleRecognitionList", CAMPAIGN);
        complete("focal-point", settle, Map.of());
        passesUntil("2017-09-18T12:00:00-04:00");
        lookWhereverItStands("focal-point", "RecordAnnouncements");
    }

    // Looking

    private void startForm(String user, String process, String form) {
        Tasklist tasklist = person(user);
        readsWell("The start list of " + user, tasklist.openStartList().innerText());
        judge(user, form, tasklist.page(), tasklist.choose(process));
        tasklist.closeStartForm();
    }

    private void look(String user, String form, String task) {
        desk.post(user, "/engine-rest/task/" + task + "/claim", Map.of("userId", user));
        Tasklist tasklist = person(user);
        judge(user, form, tasklist.page(), tasklist.openTaskById(task));
    }

    /** The list says of every task what it is about, with the deadline as it stands now; mail of nobody known belongs to no campaign. */
    private void cards(String user, String task, String deadline) {
        List<String> cards = person(user).cards();
        cards.forEach(card -> readsWell("The list of " + user, card));
        assertThat(cards).filteredOn(card -> !card.contains("Identify sender")).allMatch(card -> card.contains("Signature deadline"));
        assertThat(cards).filteredOn(card -> card.contains(task)).isNotEmpty().allMatch(card -> card.contains(deadline));
    }

    private void lookWhereverItStands(String user, String form) {
        String task = Awaitility.await(user + " to see " + form).atMost(Patience.LIMIT).pollInterval(Duration.ofMillis(200)).until(
                () -> desk.json(user, "/engine-rest/task?taskDefinitionKey=Task_" + form).at("/0/id").asText(), id -> !id.isEmpty());
        look(user, form, task);
    }

    /** As it opens, and with all that any answer would bring into sight. */
    private void judge(String user, String form, Page page, Locator shown) {
        seen.add(form);
        shot(page, form + "-" + user);
        readsWell(form + " as " + user + " sees it", page.locator("body").innerText());
        shown.evaluate("""
                form => {
                    form.querySelectorAll('[data-when]').forEach(part => { part.hidden = false; });
                    form.querySelectorAll('details').forEach(part => { part.open = true; });
                }""");
        shot(page, form + "-" + user + "-all");
        readsWell(form + " as " + user + " may see it",
                shown.innerText() + "\n" + String.join("\n", shown.locator("option").allInnerTexts()));
        if (scrollsSideways(page)) {
            faults.add(form + " as " + user + " sees it has a horizontal scroll bar");
        }
    }

    private void readsWell(String where, String words) {
        Matcher technical = TECHNICAL.matcher(words);
        while (technical.find()) {
            faults.add(where + " says \"" + technical.group() + "\" in: "
                    + words.substring(Math.max(0, technical.start() - 40), Math.min(words.length(), technical.end() + 40)).replace("\n", " / "));
        }
    }

    /** The page, the form, anything in the form or round it. */
    private static boolean scrollsSideways(Page page) {
        return (boolean) page.evaluate("""
                () => {
                    const form = document.querySelector('form.desk-form:not([data-left])');
                    const elements = [document.documentElement, form, ...form.querySelectorAll('*')];
                    for (let e = form.parentElement; e; e = e.parentElement) elements.push(e);
                    return elements.some(e => e.scrollWidth > e.clientWidth + 1
                        && (e === document.documentElement || ['auto', 'scroll'].includes(getComputedStyle(e).overflowX)));
                }""");
    }

    /** Pictures for whoever wants to look at them, as high as the form is: {@code -Ddesk.pictures=DIR}. */
    private static void shot(Page page, String name) {
        String pictures = System.getProperty("desk.pictures");
        if (pictures == null) {
            return;
        }
        int height = ((Number) page.evaluate("""
                () => Promise.all([...document.querySelectorAll('form.desk-form img')].map(image => {
                    image.loading = 'eager';
                    return image.complete || new Promise(done => { image.onload = image.onerror = done; });
                })).then(() => document.querySelector('form.desk-form:not([data-left])').scrollHeight + 420)""")).intValue();
        page.setViewportSize(Chromium.WIDTH, Math.max(height, Chromium.HEIGHT));
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(pictures, name + ".png")));
        page.setViewportSize(Chromium.WIDTH, Chromium.HEIGHT);
    }

    private Tasklist person(String user) {
        Tasklist tasklist = people.computeIfAbsent(user, name -> Tasklist.signedInAs(name, desk, chromium));
        if (outdated.remove(user)) {
            tasklist.reload();
        }
        return tasklist;
    }

    /** Pages that are open do not notice that the demo's clock has been moved. */
    private void passesUntil(String moment) {
        desk.moveClock(Map.of("to", moment));
        outdated.addAll(people.keySet());
    }

    // Working, over REST

    /** Looks at the task in Tasklist, then completes it. */
    private void completes(String user, String form, String businessKey, Map<String, Object> variables) {
        String task = awaitTask(user, form, businessKey);
        look(user, form, task);
        complete(user, task, variables);
    }

    private void complete(String user, String task, Map<String, Object> variables) {
        desk.post(user, "/engine-rest/task/" + task + "/claim", Map.of("userId", user));
        done(desk.post(user, "/engine-rest/task/" + task + "/submit-form", Map.of("variables", variables)));
    }

    private String awaitTask(String user, String form, String businessKey) {
        return Awaitility.await(user + " to see " + form + " for " + businessKey).atMost(Patience.LIMIT)
                .pollInterval(Duration.ofMillis(200)).until(() -> desk.taskOf(user, form, businessKey), task -> task != null);
    }

    private void received(String iso3, String kind, Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(more);
        form.put("medium", text("PAPER"));
        form.put("receivedOn", text(desk.json("admin", "/demo/clock").at("/now").asText().substring(0, 10)));
        if (iso3 != null) {
            form.put("state", text(iso3));
            form.put("reference", text(CAMPAIGN));
        }
        if (kind != null) {
            form.put("kind", text(kind));
        }
        done(desk.starts("registry", "IncomingCorrespondence", form));
    }

    private static void done(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    }

    private static Map<String, Object> particulars() {
        return Map.of("title", text("Sample compact"), "deadline", text("2017-08-25"), "meetingName", text("High-level meeting"),
                "meetingDate", text("2017-09-18"), "focalPointName", text("Chief, Partnerships Unit"),
                "focalPointEmail", text("focal-point@example.org"));
    }

    private static String sample(String name) throws IOException {
        return Files.readString(Path.of("src/main/resources/samples", name));
    }

    private static Set<String> everyForm() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".html"))
                    .map(name -> name.replace(".html", "")).toList());
        }
    }
}
