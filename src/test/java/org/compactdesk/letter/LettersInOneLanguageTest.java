package org.compactdesk.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compactdesk.Desk.file;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.compactdesk.Campaigner;
import org.compactdesk.CopyScenario;
import org.compactdesk.MailText;
import org.compactdesk.TestMailServer;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.mission.MissionAddress;
import org.compactdesk.mission.MissionDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter with words that a person typed is in one language from its subject to its last file: the one in which they are written. */
class LettersInOneLanguageTest extends CopyScenario {

    private static final String IN_ENGLISH = "A scanned copy is enough, and the original may follow.";
    private static final String IN_FRENCH = "Une copie numérisée suffit ; l’original peut suivre.";
    private static final String IN_SPANISH = "Basta con una copia escaneada; el original puede seguir.";

    @Autowired
    private MissionDirectory directory;

    @Autowired
    private Letters letters;

    @Autowired
    private Documents documents;

    @Override
    protected String[] states() {
        return "RWA SEN CRI JAM".split(" ");
    }

    @AfterEach
    void allAreWrittenToInEnglishAgain() {
        List.of(states()).forEach(iso3 -> worksIn(iso3, "en"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        RWA | fr | answer_fr | Une copie numérisée suffit ; l’original peut suivre.     | fr | réponse à votre question     | Pour toute question
        RWA | fr | answer    | A scanned copy is enough, and the original may follow.   | en | answer to your question      | Who answers
        CRI | es | answer_es | Basta con una copia escaneada; el original puede seguir. | es | respuesta a su pregunta      | Para cualquier consulta
        CRI | es | answer    | A scanned copy is enough, and the original may follow.   | en | answer to your question      | Who answers
        JAM | en | answer    | A scanned copy is enough, and the original may follow.   | en | answer to your question      | Who answers""")
    void anAnswerIsInTheLanguageInWhichItIsWritten(String iso3, String mission, String field, String words, String language, String subject, String frame) {
        BusinessKey key = hasAsked(iso3, mission);
        desk.as("focal-point").completes("AnswerQuestion", key, Map.of(field, file("answer.txt", words)));
        desk.runDueJobs();
        assertThat(last(key).subject()).contains(subject);
        assertThat(lastMail(key)).contains(words, frame);
        assertIsWrittenIn(key, language);
    }

    @Test
    void ofTwoAnswersTheOneInTheMissionsLanguageGoesOut() {
        BusinessKey rwanda = hasAsked("RWA", "fr");
        desk.as("focal-point").completes("AnswerQuestion", rwanda, Map.of("answer", file("a.txt", IN_ENGLISH), "answer_fr", file("b.txt", IN_FRENCH)));
        desk.runDueJobs();
        assertThat(lastMail(rwanda)).contains(IN_FRENCH).doesNotContain(IN_ENGLISH);
        assertIsWrittenIn(rwanda, "fr");
    }

    @Test
    void theWordsDecideWhereTheMissionsLanguageChangesBeforeTheyAreSent() {
        BusinessKey senegal = hasAsked("SEN", "fr");
        worksIn("SEN", "es");
        desk.as("focal-point").completes("AnswerQuestion", senegal, Map.of("answer_fr", file("answer.txt", IN_FRENCH)));
        worksIn("SEN", "en");
        desk.runDueJobs();
        assertThat(lastMail(senegal)).contains(IN_FRENCH, "Pour toute question");
        assertIsWrittenIn(senegal, "fr");
        Letter answer = letters.of(senegal).stream().filter(letter -> letter.kind() == LetterKind.ANSWER).findFirst().orElseThrow();
        letters.send(letters.nextIssue(answer.id()));
        assertThat(lastMail(senegal)).as("sent again").contains(IN_FRENCH, "Pour toute question");
    }

    @Test
    void aFormAsksForWordsInTheMissionsLanguageAndInEnglish() {
        String french = desk.as("focal-point").briefing("AnswerQuestion", hasAsked("RWA", "fr"));
        assertThat(french).contains("This mission is written to in French.", "Answer to the mission in French");
        assertThat(french.indexOf("data-file=\"answer_fr\"")).isPositive().isLessThan(french.indexOf("data-file=\"answer\""));
        assertThat(french).doesNotContain("answer_es");
        assertThat(desk.as("focal-point").briefing("AnswerQuestion", hasAsked("JAM", "en"))).contains("data-file=\"answer\"")
                .doesNotContain("answer_", "is written to in");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        answer_fr | The copy that was received is not signed by the Government of the Republic.  | in French: this is written in English
        answer_fr | El ejemplar que se recibió no está firmado por el Gobierno de la República.  | in French: this is written in Spanish
        answer    | L’exemplaire qui est parvenu au Secrétariat est signé par le Gouvernement.   | : this is written in French""")
    void wordsInTheFieldOfAnotherLanguageAreRefused(String field, String words, String refusal) {
        BusinessKey rwanda = hasAsked("RWA", "fr");
        assertThatThrownBy(() -> desk.as("focal-point").completes("AnswerQuestion", rwanda, Map.of(field, file("answer.txt", words))))
                .isInstanceOf(Rejection.class).hasMessageContaining("Answer to the mission").hasMessageContaining(refusal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        The deadline stands.
        Voir le texte : “The Government of the Republic will test the water that is supplied to the camps.” Il reste ouvert.""")
    void aFewWordsAndWhatIsQuotedMayBeInAnother(String words) {
        BusinessKey rwanda = hasAsked("RWA", "fr");
        desk.as("focal-point").completes("AnswerQuestion", rwanda, Map.of("answer_fr", file("answer.txt", words)));
        desk.runDueJobs();
        assertIsWrittenIn(rwanda, "fr");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        RWA | fr | words_fr | Une copie numérisée suffit ; l’original peut suivre.     | fr | La signature manque.      | Renvoi-pour-correction
        RWA | fr | words    | A scanned copy is enough, and the original may follow.   | en | The signature is missing. | Return-for-correction
        RWA | fr | words    | -                                                        | fr | La signature manque.      | Renvoi-pour-correction
        CRI | es | words_es | Basta con una copia escaneada; el original puede seguir. | es | Falta la firma.           | Devolucion-para-su-correccion""")
    void aReturnedCopyIsExplainedInOneLanguageFaultsAndPaperAndFilesToo(String iso3, String mission, String field, String words, String language,
            String fault, String file) {
        BusinessKey key = hasSentACopy(iso3, mission, "AS_SENT");
        Map<String, Object> more = new HashMap<>(Map.of("faults", "NO_SIGNATURE"));
        more.put(field, words);
        isFound(key, "FAULTS", more);
        assertThat(lastMail(key)).contains(fault).contains(words == null ? fault : words);
        assertThat(MailText.filesOf(last(key).message())).anyMatch(name -> name.contains(file));
        assertThat(paper(key)).contains(fault).contains(words == null ? fault : words);
        assertIsWrittenIn(key, language);
    }

    @Test
    void aCopyWithAnotherTextIsReturnedInTheLanguageOfTheWords() {
        BusinessKey rwanda = hasSentACopy("RWA", "fr", "DEVIATIONS");
        assertThatThrownBy(() -> desk.as("focal-point").completes("DecideOnDeviation", rwanda, Map.of("deviation", "RETURN", "reason", "For ourselves")))
                .isInstanceOf(Rejection.class).hasMessage("What the letter says in French: fill this in.");
        desk.as("focal-point").completes("DecideOnDeviation", rwanda, Map.of("deviation", "RETURN", "words", IN_ENGLISH));
        desk.runDueJobs();
        assertThat(lastMail(rwanda)).contains(IN_ENGLISH, "May we ask for a corrected signed copy");
        assertIsWrittenIn(rwanda, "en");
    }

    @Test
    void aCopyThatWasNotCountersignedIsReturnedInTheLanguageOfTheWords() {
        BusinessKey costaRica = hasSentACopy("CRI", "es", "AS_SENT");
        isFoundInOrder(costaRica);
        isNotSigned(costaRica);
        desk.as("focal-point").completes("ResolveUnsigned", costaRica, Map.of("resolution", "RETURN", "words_es", IN_SPANISH));
        desk.runDueJobs();
        assertThat(lastMail(costaRica)).contains(IN_SPANISH, "Para cualquier consulta");
        assertIsWrittenIn(costaRica, "es");
    }

    private BusinessKey hasAsked(String iso3, String language) {
        BusinessKey key = invitedIn(iso3, language);
        arrives(key, "QUESTION", "2017-08-02", Map.of());
        return key;
    }

    private BusinessKey hasSentACopy(String iso3, String language, String textMatches) {
        BusinessKey key = invitedIn(iso3, language);
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(key, "2017-08-09", textMatches);
        return key;
    }

    /** A campaign of its own, for the same missions are written to again and again. */
    private BusinessKey invitedIn(String iso3, String language) {
        worksIn(iso3, language);
        return campaigner.invites(iso3);
    }

    private void worksIn(String iso3, String language) {
        directory.change(iso3, List.of(MissionAddress.main(Campaigner.address(iso3))), language, LocalDate.of(2017, 1, 1), "test").orRefuse();
    }

    private TestMailServer.Received last(BusinessKey key) {
        List<TestMailServer.Received> all = mails.to(Campaigner.address(key.iso3()));
        return all.get(all.size() - 1);
    }

    /** What is enclosed first: the letter itself. */
    private String paper(BusinessKey key) {
        List<Letter> all = letters.of(key);
        Document paper = documents.of(all.get(all.size() - 1).content().documents()).get(0);
        try (PDDocument pdf = Loader.loadPDF(documents.content(paper))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertIsWrittenIn(BusinessKey key, String language) {
        List<Letter> all = letters.of(key);
        assertThat(all.get(all.size() - 1).language()).as("in the ledger").isEqualTo(language);
        try {
            assertThat(last(key).message().getHeader("Content-Language")).containsExactly(language);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
