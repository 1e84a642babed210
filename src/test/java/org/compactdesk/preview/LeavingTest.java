package org.compactdesk.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compactdesk.Desk.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.compactdesk.Campaigner;
import org.compactdesk.CopyScenario;
import org.compactdesk.Desk;
import org.compactdesk.MailText;
import org.compactdesk.TestMailServer.Received;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.Letters;
import org.compactdesk.letter.Sends;
import org.compactdesk.mission.MissionAddress;
import org.compactdesk.mission.MissionDirectory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a form says leaves is what then leaves: the same mail, under the same names, in the language of the mission. */
class LeavingTest extends CopyScenario {

    @Autowired
    private MissionDirectory directory;

    @Autowired
    private Letters letters;

    @Autowired
    private Documents documents;

    @Override
    protected String[] states() {
        return "NZL DZA AGO LSO TUN MOZ NAM MRT STP ZMB MAR PHL LBR LBN".split(" ");
    }

    private BusinessKey worksIn(String language, String iso3) {
        directory.change(iso3, List.of(MissionAddress.main(Campaigner.address(iso3))), language, LocalDate.of(2017, 1, 1), "test");
        return invited(iso3);
    }

    private static String in(String language, String field) {
        return language.equals("en") ? field : field + "_" + language;
    }

    private static void assertShown(String leaving, Received mail) {
        Element shown = Jsoup.parse(leaving);
        assertThat(shown.select("dt:contains(Subject) + dd strong").get(0).wholeText()).isEqualTo(mail.subject());
        assertThat(shown.select(".desk-letter").get(0).wholeText()).isEqualToNormalizingWhitespace(MailText.of(mail.message()));
        assertThat(shown.select(".desk-enclosed li").eachText()).isEqualTo(MailText.filesOf(mail.message()));
        assertThat(shown.select("dt:contains(To) + dd .text-muted").text()).isEqualTo(String.join(", ", mail.recipients()));
    }

    private Received last(BusinessKey key) {
        List<Received> all = mails.to(Campaigner.address(key.iso3()));
        return all.get(all.size() - 1);
    }

    /** Where a form has the place for it, somebody says what leaves, and nowhere else. */
    @Test
    void whoSaysWhatLeavesIsHeardAndWhoeverIsAskedAnswers(@Autowired List<Sends> sends) throws IOException {
        try (Stream<Path> forms = Files.walk(Path.of("processes"))) {
            List<String> asked = forms.filter(form -> form.toString().endsWith(".html")).filter(form -> contentOf(form).contains("data-desk=\"leaving\""))
                    .map(form -> form.getFileName().toString().replace(".html", "")).toList();
            assertThat(sends).extracting(Sends::form).containsExactlyInAnyOrderElementsOf(asked);
        }
    }

    private static String contentOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, NZL, English, The lists close on Friday.", "fr, DZA, French, La liste sera close vendredi.", "es, AGO, Spanish, La lista se cierra el viernes."})
    void anAnswerIsShownAsItLeaves(String language, String iso3, String called, String words) {
        BusinessKey key = worksIn(language, iso3);
        arrives(key, "QUESTION", "2017-08-02", Map.of());
        Map<String, Object> typed = Map.of(in(language, "answer"), file("answer.txt", words));

        assertThat(desk.as("focal-point").leaving("AnswerQuestion", key, Map.of())).contains("What leaves depends on what you have not entered yet.");
        String leaving = desk.as("focal-point").leaving("AnswerQuestion", key, typed);
        assertThat(leaving).contains("Completing this form sends one letter, in " + called + ".", words);
        desk.as("focal-point").completes("AnswerQuestion", key, typed);
        desk.runDueJobs();
        assertShown(leaving, last(key));
    }

    @ParameterizedTest
    @CsvSource({"en, LSO, English", "fr, TUN, French", "es, MOZ, Spanish"})
    void aCopyThatIsReturnedIsShownWithItsPaperWhereThatIsChosen(String language, String iso3, String called) throws IOException {
        BusinessKey key = worksIn(language, iso3);
        signedCopyArrives(key, "2017-08-02", "AS_SENT");
        Map<String, Object> faulty = Map.of("finding", "FAULTS", "faults", "NO_DATE,NO_SIGNATURE", in(language, "words"), "OK.");

        assertThat(desk.as("registry").leaving("VerifySignedCopy", key, Map.of("finding", "IN_ORDER"))).contains("Completing this form sends nothing.");
        assertThat(desk.as("registry").leaving("VerifySignedCopy", key, Map.of("finding", "FAULTS"))).contains("What leaves depends");
        String leaving = desk.as("registry").leaving("VerifySignedCopy", key, faulty);
        assertThat(leaving).contains("sends one letter, in " + called + ".");
        desk.as("registry").completes("VerifySignedCopy", key, faulty);
        desk.runDueJobs();
        assertShown(leaving, last(key));

        List<String> opened = Jsoup.parse(leaving).select(".desk-enclosed a").eachAttr("href");
        List<Document> sent = letters.of(key).stream().filter(letter -> letter.kind() == LetterKind.RETURN_FOR_CORRECTION)
                .flatMap(letter -> documents.of(letter.content().documents()).stream()).toList();
        assertThat(words(desk.as("registry").file(opened.get(0)))).isEqualTo(words(documents.content(sent.get(0)))).contains(key.reference());
        assertThat(desk.as("registry").file(opened.get(1))).isEqualTo(documents.content(sent.get(1)));
        assertThat(documents.about(key.toString())).as("nothing was kept for the look").filteredOn(kept -> kept.what().equals(sent.get(0).what())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"en, NAM, English", "fr, MRT, French", "es, STP, Spanish"})
    void whatGoesAfterClearanceIsShownToWhoDecidesAndToWhoClears(String language, String iso3, String called) throws IOException {
        BusinessKey key = worksIn(language, iso3);
        arrives(key, "TALKS", "2017-08-02", Map.of());
        desk.as("focal-point").completes("RecordProposal", key, Map.of("proposal", "PROPOSED", "talkedOn", "2017-08-02",
                "additions", file("additions.json", "[{\"text\":\"Train every contingent twice.\"}]")));
        String counter = desk.as("focal-point-2").leaving("DecideOnProposal", key, Map.of("decision", "COUNTER", in(language, "words"), "OK.",
                "additions", file("additions.json", "[{\"text\":\"Train every contingent once.\"}]")));
        assertThat(counter).contains("Once somebody else has cleared it, it sends one letter, in " + called + ".", "OK.", "Train every contingent once.");
        Map<String, Object> accepts = Map.of("decision", "ACCEPT");
        assertThat(desk.as("focal-point-2").leaving("DecideOnProposal", key, accepts)).contains("Completing this form sends nothing yet.", "one letter, in " + called);
        desk.as("focal-point-2").completes("DecideOnProposal", key, accepts);

        assertThat(desk.as("clearing").leaving("ClearProposal", key, Map.of("cleared", false))).contains("Completing this form sends nothing.");
        String leaving = desk.as("clearing").leaving("ClearProposal", key, Map.of("cleared", true));
        assertThat(leaving).contains("Completing this form sends one letter, in " + called + ".");
        byte[] agreed = desk.as("clearing").file(Jsoup.parse(leaving).select(".desk-enclosed a").get(1).attr("href"));
        desk.as("clearing").completes("ClearProposal", key, Map.of("cleared", true));
        desk.runDueJobs();
        assertShown(leaving, last(key));
        assertThat(words(agreed)).isEqualTo(words(documents.content(letters.of(key).get(letters.of(key).size() - 1).content().documents().get(1))))
                .contains("Train every contingent twice.");
    }

    @ParameterizedTest
    @CsvSource({"en, ZMB, English", "fr, MAR, French", "es, PHL, Spanish"})
    void theCountersignedCopyIsShownUnderTheNameThatItLeavesBy(String language, String iso3, String called) {
        BusinessKey key = worksIn(language, iso3);
        signedCopyArrives(key, "2017-08-02", "AS_SENT");
        isFound(key, "IN_ORDER", signature("2017-08-02"));
        Map<String, Object> signed = Map.of("countersignature", "SIGNED", "countersignedOn", "2017-08-02",
                "countersignedCopy", file("scan 17 (final).pdf", "application/pdf", pdf("both signatures")));

        String leaving = desk.as("executive-office").leaving("CountersignCompact", key, signed);
        assertThat(leaving).contains("one letter, in " + called + ".").doesNotContain("scan 17");
        desk.as("executive-office").completes("CountersignCompact", key, signed);
        desk.runDueJobs();
        assertShown(leaving, last(key));
        assertThat(Jsoup.parse(leaving).select("[data-desk-chosen=countersignedCopy]").eachText()).containsExactly(MailText.filesOf(last(key).message()).get(1));
    }

    @Test
    void whatIsClassifiedIsAcknowledgedAsShownAndToEveryMissionOfAJointLetter() {
        BusinessKey uganda = worksIn("en", "LBR");
        BusinessKey togo = worksIn("fr", "LBN");
        desk.as("registry").starts("IncomingCorrespondence", Map.of("medium", "PAPER", "receivedOn", "2017-08-02", "state", "LBR", "reference", uganda.reference(),
                "note", "We intend to sign."));
        desk.runDueJobs();
        Map<String, Object> joint = Map.of("classification", "INTENTION", "alsoStates", "LBN");
        assertThat(desk.as("focal-point").leaving("ClassifyCorrespondence", uganda, Map.of("classification", "WRONG_SENDER"))).contains("sends nothing.");
        String leaving = desk.as("focal-point").leaving("ClassifyCorrespondence", uganda, joint);
        assertThat(leaving).contains("Completing this form sends 2 letters: 1 in English, 1 in French.");
        mails.forget();
        desk.as("focal-point").completes("ClassifyCorrespondence", uganda, joint);
        desk.runDueJobs();
        assertThat(shownToEach(desk.as("focal-point"), leaving)).isEqualTo(2);
        assertThat(mails.received()).hasSize(2);
        assertThat(subjects(togo)).hasSize(1);
    }

    @Test
    void ofManyEachCanBeLookedAtBeforeItLeaves() throws IOException {
        String[] all = {"PAK", "SGP", "ZAF", "CAF", "ROU", "QAT"};
        Map.of("CAF", "fr", "ROU", "fr", "QAT", "es").forEach((iso3, language) ->
                directory.change(iso3, List.of(MissionAddress.main(Campaigner.address(iso3))), language, LocalDate.of(2017, 1, 1), "test"));
        campaigner.knowsAddressesOf(all);
        String reference = Desk.newReference();
        Map<String, Object> request = Campaigner.request(reference, all);
        request.putAll(Campaigner.translated(reference, "fr"));
        campaigner.comesToRelease(reference, request, Campaigner.particulars());
        desk.runDueJobs();
        Map<String, Object> release = Map.of("release", "RELEASED", "numberOfAddressees", 6L);
        String notes = desk.as("dispatch").leaving("ReleaseDispatch", reference, release);
        assertThat(notes).contains("Completing this form sends 6 letters: 3 in English, 2 in French, 1 in Spanish.");
        mails.forget();
        desk.as("dispatch").completes("ReleaseDispatch", reference, release);
        desk.runDueJobs();
        assertThat(shownToEach(desk.as("dispatch"), notes)).isEqualTo(6);

        desk.as("process-owner").starts("StaffInstruction", Map.of("instructionCampaign", reference, "act", "EXTEND_DEADLINE", "day", "2017-09-08", "reason", "More time"));
        String more = desk.as("process-owner-2").leaving("ConfirmInstruction", reference, Map.of("confirmation", "CONFIRMED"));
        assertThat(more).contains("sends 6 letters: 3 in English, 2 in French, 1 in Spanish.");
        mails.forget();
        desk.as("process-owner-2").completes("ConfirmInstruction", reference, Map.of("confirmation", "CONFIRMED"));
        desk.runDueJobs();
        assertThat(shownToEach(desk.as("process-owner-2"), more)).isEqualTo(6);
        assertThat(mails.received()).hasSize(6);

        desk.letPassUntil("2017-08-23T09:30");
        Map<String, Object> review = Map.of("takenOff", file("takenOff.json", "[{\"id\":\"QAT\",\"reason\":\"It has called\"}]"));
        String reminders = desk.as("focal-point").leaving("ReviewReminderRound", reference, review);
        assertThat(reminders).contains("lets the round go out as it is now, with 5 letters: 3 in English, 2 in French.");
        mails.forget();
        desk.as("focal-point").completes("ReviewReminderRound", reference, review);
        desk.letPassUntil("2017-08-24T11:00");
        assertThat(shownToEach(desk.as("focal-point"), reminders)).isEqualTo(5);
        assertThat(mails.received()).hasSize(5);
    }

    @Test
    void whatLeavesIsShownToNobodyElse() {
        BusinessKey key = worksIn("en", "NZL");
        arrives(key, "QUESTION", "2017-08-02", Map.of());
        String id = desk.as("focal-point").task("AnswerQuestion", key).orElseThrow().getId();
        Map<String, Object> typed = Map.of("answer", file("answer.txt", "On Friday."));
        String leaving = desk.as("focal-point").leaving("AnswerQuestion", key, typed);
        assertThat(desk.as("registry").leavingOf(id, typed)).isEmpty();
        assertThat(desk.as("focal-point").leavingOf(id, Map.of("question", 1L))).contains("This form does not ask for “question”").doesNotContain("one letter");
        signedCopyArrives(key, "2017-08-02", "AS_SENT");
        String returned = desk.as("registry").leaving("VerifySignedCopy", key, Map.of("finding", "FAULTS", "faults", "NO_DATE"));
        String paper = Jsoup.parse(returned).select(".desk-enclosed a").get(0).attr("href");
        assertThat(desk.as("registry").file(paper)).isNotEmpty();
        assertThatThrownBy(() -> desk.as("focal-point").file(paper)).isInstanceOf(AssertionError.class);
        for (String none : List.of("/7/0/", "/-1/0/", "/0/99/", "/0/-1/")) {
            assertThatThrownBy(() -> desk.as("registry").file(paper.replace("/0/0/", none))).as(none).isInstanceOf(AssertionError.class).hasMessageContaining("404");
        }
        assertThat(leaving).contains("On Friday.");
    }

    /** The page asks while somebody is still typing; others may ask anything. */
    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{", "{\"act\":null}", "{\"act\":{}}", "{\"act\":{\"value\":7,\"type\":\"Integer\"}}",
            "{\"act\":{\"value\":\"NONSENSE\",\"type\":\"String\"}}",
            "{\"act\":{\"value\":\"EXTEND_DEADLINE\"},\"instructionCampaign\":{\"value\":\"NONE/2017/1\"},\"day\":{\"value\":\"2017-09-08\"}}",
            "{\"act\":{\"value\":\"WRITE_LETTER\"},\"instructionCampaign\":{\"value\":\"NONE/2017/1\"},\"concernedState\":{\"value\":\"XYZ\"}}",
            "{\"enclosure\":{\"value\":\"&&&\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"a.pdf\"}}}"})
    void whateverIsSentThereIsAnAnswer(String sent) {
        assertThat(desk.as("process-owner").statusOfLeavingAtStart("StaffInstruction", sent)).isIn(200, 400);
    }

    /** Holds every mail that can be looked at against the last that its mission got. @return how many there are */
    private int shownToEach(Desk.Person person, String leaving) {
        int shown = 0;
        for (Element group : Jsoup.parse(leaving).select("details")) {
            Element choice = group.selectFirst("select");
            List<String> mailsOfGroup = choice == null ? List.of(group.html()) : choice.select("option").stream()
                    .map(option -> new String(person.file(choice.attr("data-desk-mails") + "?letter=" + option.attr("value")), StandardCharsets.UTF_8)).toList();
            for (String mail : mailsOfGroup) {
                List<Received> sent = mails.to(Jsoup.parse(mail).select("dt:contains(To) + dd .text-muted").text());
                assertShown(mail, sent.get(sent.size() - 1));
                shown++;
            }
        }
        return shown;
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
