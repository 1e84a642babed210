package org.compactdesk.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.compactdesk.DeskTest;
import org.compactdesk.OnBothDatabases;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.state.Language;
import org.compactdesk.state.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every kind of letter as a mission reads it. */
@OnBothDatabases
class LetterWordsTest extends DeskTest {

    private static final LocalDate DAY = LocalDate.of(2017, 8, 3);
    private static final Map<String, WrittenTo> WRITTEN_TO = Map.of(
            "en", new WrittenTo("MHL", "To the Permanent Mission of the Marshall Islands to the United Nations", "for the Secretariat of the United Nations"),
            "fr", new WrittenTo("SYC", "À la Mission permanente des Seychelles auprès de l’Organisation des Nations Unies",
                    "pour le Secrétariat de l’Organisation des Nations Unies"),
            "es", new WrittenTo("PRY", "A la Misión Permanente del Paraguay ante las Naciones Unidas", "por la Secretaría de las Naciones Unidas"));

    /** A mission of the language, with how a letter to it begins and ends; a new language needs one more. */
    private record WrittenTo(String iso3, String opening, String signature) {
    }

    @Autowired
    private TestCampaign campaign;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterRenderer draughtsman;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Documents documents;

    @ParameterizedTest
    @MethodSource("everyKindInEveryLanguage")
    void everyKindIsDrawnWithAllItsFieldsAndWithNone(String language, LetterKind kind) {
        String iso3 = WRITTEN_TO.get(language).iso3();
        BusinessKey key = new BusinessKey(campaign.releasedIn(language, iso3), iso3);
        Mail plain = mail(key, kind, "plain", LetterContent.none());
        Mail full = mail(key, kind, "full", LetterContent.of("First paragraph, with <angle> & co.\n\nSecond.")
                .with("response", "SIGNED_COPY").with("receivedOn", DAY).with("questionOn", DAY).with("askedOn", DAY).with("announcedOn", DAY)
                .with("countersignedOn", DAY).with("agreedOn", DAY).with("returnedOn", DAY));
        assertThat(List.of(plain, full)).allSatisfy(letter -> {
            assertThat(letter.language()).isEqualTo(language);
            assertThat(letter.subject()).matches(Pattern.quote(key.reference()) + "\u00a0?: Voluntary compact, .*");
            assertThat(letter.text()).startsWith(WRITTEN_TO.get(language).opening() + "\n\n")
                    .contains("focal-point@example.org", "+1 212 555 0100", WRITTEN_TO.get(language).signature())
                    .doesNotContain("null", "${", "[(", "[#", "[/", "&lt;", "&#", "\n\n\n", "the the ", "2017-0", " ,", " .", "'");
            assertThat(letter.text().lines()).noneMatch(line -> line.endsWith(" "));
            assertThat(letter.html()).contains("lang=\"" + language + "\"").doesNotContain("null", "${", "<angle>");
            assertThat(letter.html().replaceAll("<title>.*?</title>", "").replaceAll("<[^>]+>", " ").replace("&lt;", "<").replace("&gt;", ">")
                    .replace("&amp;", "&").replaceAll("\\s+", " ").strip())
                    .as("the HTML says what the text says").isEqualTo(letter.text().replaceAll("\\s+", " ").strip());
        });
    }

    static Stream<Arguments> everyKindInEveryLanguage() {
        return new Languages().all().stream()
                .flatMap(language -> Stream.of(LetterKind.values()).map(kind -> Arguments.of(language.tag(), kind)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "fr | le vendredi 25 août 2017 | au nom des Seychelles | reçus avant cette date | exemplaire signé attendu au plus tard le 25 août 2017",
            "es | el viernes 25 de agosto de 2017 | en nombre del Paraguay | reunión del 18 de septiembre de 2017 | ejemplar firmado a más tardar el 25 de agosto de 2017"})
    void aReminderReadsInTheMissionsLanguage(String language, String deadline, String name, String meeting, String subject) {
        String iso3 = WRITTEN_TO.get(language).iso3();
        BusinessKey key = new BusinessKey(campaign.releasedIn(language, iso3), iso3);
        Mail reminder = mail(key, LetterKind.REMINDER_BEFORE, "round-1", LetterContent.none());
        assertThat(reminder.text()).contains(deadline, name, meeting);
        assertThat(reminder.subject()).endsWith(subject);
    }

    @ParameterizedTest
    @MethodSource("acknowledgedInEveryLanguage")
    void everyResponseIsAcknowledgedInEveryLanguage(String language, ResponseKind response) {
        String iso3 = WRITTEN_TO.get(language).iso3();
        BusinessKey key = new BusinessKey(campaign.releasedIn(language, iso3), iso3);
        Mail letter = mail(key, LetterKind.ACKNOWLEDGEMENT, "response-1", LetterContent.none().with("response", response.name()));
        Language words = new Languages().writtenTo(language);
        assertThat(letter.text()).contains(words.word("acknowledged." + response), words.word("acknowledgedNext." + response));
    }

    static Stream<Arguments> acknowledgedInEveryLanguage() {
        return new Languages().all().stream().flatMap(language -> Stream.of(ResponseKind.values())
                .filter(kind -> !Acknowledgements.UNACKNOWLEDGED.contains(kind)).map(kind -> Arguments.of(language.tag(), kind)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "fr | présente ses compliments à la Mission permanente des Seychelles auprès de l’Organisation des Nations Unies | renouveler | Pièce jointe : Pacte contresigné | Référence : | 3 août 2017",
            "es | saluda atentamente a la Misión Permanente del Paraguay ante las Naciones Unidas | reiterar | Documento adjunto: Pacto refrendado | Referencia: | 3 de agosto de 2017"})
    void aFormalLettersPaperIsInTheMissionsLanguage(String language, String opening, String closing, String enclosure, String reference,
            String countersigned) throws IOException {
        String iso3 = WRITTEN_TO.get(language).iso3();
        BusinessKey key = new BusinessKey(campaign.releasedIn(language, iso3), iso3);
        String copy = documents.store("copy.pdf", new byte[] {1}, "Countersigned compact", null).id();
        Mail mail = mail(key, LetterKind.RETURNED_COPY, "copy-1", LetterContent.none().with("countersignedOn", DAY).enclosing(copy));
        try (PDDocument paper = Loader.loadPDF(mail.enclosures().get(0).bytes())) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("[\\s\u00a0]+", " "))
                    .contains(opening, closing, enclosure, reference + " " + key.reference(), countersigned);
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo(language);
        }
        assertThat(mail.text()).contains("- " + enclosure.replaceAll(".*: ", ""));
    }

    @Test
    void aWordThatIsTooLongForALineGoesOnInTheNext() throws IOException {
        BusinessKey key = new BusinessKey(campaign.releasedIn("en", "FJI"), "FJI");
        String address = "https://example.org/" + "compacts/2017/".repeat(14);
        Mail mail = mail(key, LetterKind.FREE_LETTER, "letter-1", LetterContent.of("The papers are at " + address + " and stay there."));
        List<TextPosition> letters = new ArrayList<>();
        try (PDDocument paper = Loader.loadPDF(mail.enclosures().get(0).bytes())) {
            String text = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    letters.add(letter);
                    super.processTextPosition(letter);
                }
            }.getText(paper);
            assertThat(text.replaceAll("\\s", "")).contains(address + "andstaythere.");
        }
        assertThat(letters).allSatisfy(letter -> assertThat(letter.getEndX()).as("within the margin").isLessThan(letter.getPageWidth() - 70));
    }

    @Test
    void aMissionInWhoseLanguageThereAreNoLettersIsWrittenToInEnglish() {
        BusinessKey key = new BusinessKey(campaign.releasedIn("ru", "KGZ"), "KGZ");
        assertThat(mail(key, LetterKind.ANSWER, "response-1", LetterContent.of("Yes.")).text())
                .startsWith("To the Permanent Mission of Kyrgyzstan to the United Nations");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en | take the place of those in the note verbale", "fr | remplacent celles de la note verbale", "es | sustituyen a las de la nota verbal"})
    void aNoteThatGoesOutAfterItsDatesWereChangedSaysWhichDatesCount(String language, String words) {
        String iso3 = WRITTEN_TO.get(language).iso3();
        BusinessKey key = new BusinessKey(campaign.releasedIn(language, iso3), iso3);
        assertThat(mail(key, LetterKind.NOTE_VERBALE, "first", LetterContent.none()).text()).doesNotContain(words);
        campaign.changes(key.reference(), "DEADLINE_EXTENDED", "2017-09-08");
        assertThat(mail(key, LetterKind.NOTE_VERBALE, "later", LetterContent.none()).text()).contains(words);
    }

    @Test
    void theMailSaysWhatItIsWrittenIn() throws Exception {
        BusinessKey key = new BusinessKey(campaign.releasedIn("fr", "SYC"), "SYC");
        long letter = letters.plan(letters.draft(key, LetterKind.ANSWER, "response-1", LetterContent.of("Oui.")));
        letters.send(letter);
        assertThat(mails.received()).singleElement().satisfies(mail ->
                assertThat(mail.message().getHeader("Content-Language")).containsExactly("fr"));
        assertThat(letters.of(letter).language()).isEqualTo("fr");
        assertThat(letters.of(letters.nextIssue(letter)).language()).isEqualTo("fr");
    }

    @Test
    void aFormalLetterGoesWithAPaperOfItsOwnAndTakesItAlongWhenSentAgain() {
        BusinessKey islands = new BusinessKey(campaign.released("MHL"), "MHL");
        letters.sendNow(letters.draft(islands, LetterKind.RETURNED_COPY, "copy-1", LetterContent.none()));
        letters.send(letters.nextIssue(letters.of(islands).get(0).id()));
        for (Letter letter : letters.of(islands)) {
            assertThat(letter.content().documents()).singleElement().satisfies(id -> {
                Document paper = documents.of(id);
                assertThat(paper.what()).isEqualTo("Transmittal of the returned copy");
                assertThat(paper.mediaType()).isEqualTo("application/pdf");
            });
            assertThat(letter.text()).contains("Enclosed:", "- Transmittal of the returned copy");
        }
    }

    @Test
    void theSubjectSaysByWhenWhereSomethingIsAsked() {
        BusinessKey islands = new BusinessKey(campaign.released("MHL"), "MHL");
        for (LetterKind kind : List.of(LetterKind.NOTE_VERBALE, LetterKind.REMINDER_BEFORE, LetterKind.AGREED_TEXT, LetterKind.CHANGED_DEADLINE,
                LetterKind.REMINDER_OF_AGREED_TEXT, LetterKind.REMINDER_OF_CORRECTION)) {
            assertThat(mail(islands, kind, "x", LetterContent.none()).subject()).endsWith("signed copy by 25 August 2017");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en | stays open for signature | 25 August", "fr | reste ouvert à la signature | 25 août", "es | sigue abierto a la firma | 25 de agosto"})
    void afterTheDeadlineNoLetterAsksForASignedCopyByIt(String language, String open, String deadline) {
        desk.isAt("2017-08-28T09:00");
        String iso3 = WRITTEN_TO.get(language).iso3();
        BusinessKey key = new BusinessKey(campaign.releasedIn(language, iso3), iso3);
        for (LetterKind kind : List.of(LetterKind.NOTE_VERBALE, LetterKind.REMINDER_AFTER, LetterKind.AGREED_TEXT, LetterKind.RETURN_FOR_CORRECTION,
                LetterKind.REMINDER_OF_AGREED_TEXT, LetterKind.REMINDER_OF_CORRECTION)) {
            Mail letter = mail(key, kind, "late", LetterContent.none());
            assertThat(letter.text()).as(kind.name()).contains(open);
            assertThat(letter.subject()).as(kind.name()).doesNotContain(deadline);
        }
    }

    private Mail mail(BusinessKey key, LetterKind kind, String occurrence, LetterContent content) {
        long letter = letters.plan(letters.draft(key, kind, occurrence, content));
        return draughtsman.mail(letters.of(letter), campaigns.of(key.reference()));
    }
}
