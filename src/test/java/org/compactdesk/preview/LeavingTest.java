package org.compactdesk.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compactdesk.Desk.file;

import java.io.IOException;
import java.io.UncheckedIOException;
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
        return "NZL MLI PRY GHA SEN BOL".split(" ");
    }

    private BusinessKey worksIn(String language, String iso3) {
        directory.change(iso3, List.of(MissionAddress.main(Campaigner.address(iso3))), language, LocalDate.of(2017, 1, 1), "test");
        return invited(iso3);
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
    @CsvSource({"en, NZL, English, The lists close on Friday.", "fr, MLI, French, La liste sera close vendredi.", "es, PRY, Spanish, La lista se cierra el viernes."})
    void anAnswerIsShownAsItLeaves(String language, String iso3, String called, String words) {
        BusinessKey key = worksIn(language, iso3);
        arrives(key, "QUESTION", "2017-08-02", Map.of());
        Map<String, Object> typed = Map.of("answer", file("answer.txt", words));

        assertThat(desk.as("focal-point").leaving("AnswerQuestion", key, Map.of())).contains("What leaves depends on what you have not entered yet.");
        String leaving = desk.as("focal-point").leaving("AnswerQuestion", key, typed);
        assertThat(leaving).contains("Completing this form sends one letter, in " + called + ".", words);
        desk.as("focal-point").completes("AnswerQuestion", key, typed);
        desk.runDueJobs();
        assertShown(leaving, last(key));
    }

    @ParameterizedTest
    @CsvSource({"en, GHA, English", "fr, SEN, French", "es, BOL, Spanish"})
    void aCopyThatIsReturnedIsShownWithItsPaperWhereThatIsChosen(String language, String iso3, String called) throws IOException {
        BusinessKey key = worksIn(language, iso3);
        signedCopyArrives(key, "2017-08-02", "AS_SENT");
        Map<String, Object> faulty = Map.of("finding", "FAULTS", "faults", "NO_DATE,NO_SIGNATURE", "words", "Sign it, please.");

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

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
