package org.compactdesk.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.compactdesk.document.PdfPrinter;
import org.compactdesk.state.MemberStates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample texts in French and Spanish: read, filled in, drawn and read back as the English ones are. */
class TextsInOtherLanguagesTest {

    private final MemberStates memberStates = new MemberStates();

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es"})
    void theSampleCompactHasThePartsOfTheEnglishOneAndNothingLooksWrong(String language) {
        Instrument english = Instrument.read(Texts.sampleCompact()).orRefuse();
        ParseResult reading = Instrument.read(Texts.sampleCompact(language), language);

        assertThat(reading.orRefuse().extent()).isEqualTo(english.extent());
        assertThat(reading.instrument().paragraphs().keySet()).isEqualTo(english.paragraphs().keySet());
        assertThat(reading.instrument().placeholders()).isEqualTo(english.placeholders()).hasSize(3);
        assertThat(reading.oddities()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "fr | NOR | le Gouvernement du Royaume de Norvège",
            "fr | FRA | le Gouvernement de la République française",
            "fr | ISR | le Gouvernement de l’État d’Israël",
            "fr | MEX | le Gouvernement des États-Unis du Mexique",
            "fr | CAN | le Gouvernement du Canada",
            "es | ESP | el Gobierno del Reino de España",
            "es | SLV | el Gobierno de la República de El Salvador",
            "es | MEX | el Gobierno de los Estados Unidos Mexicanos"})
    void theNameMakesOneWithTheWordsBeforeIt(String language, String iso3, String words) {
        Instrument compact = Instrument.read(Texts.sampleCompact(language), language).orRefuse().filledInFor(memberStates.of(iso3));

        assertThat(compact.title()).contains(words);
        assertThat(compact.signatures().get(0).party()).endsWith(words.substring(3));
        assertThat(compact.placeholders()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "fr | NOR | à [ÉTAT MEMBRE]            | au Royaume de Norvège",
            "fr | NOR | de la [état membre]        | du Royaume de Norvège",
            "fr | NOR | Le [MEMBER STATE] signe.   | Le Royaume de Norvège signe.",
            "fr | FRA | [ÉTAT MEMBRE] signe.       | La République française signe.",
            "fr | FRA | avec [ÉTAT MEMBRE]         | avec la République française",
            "es | ESP | a [ESTADO MIEMBRO]         | al Reino de España",
            "es | ESP | para [ESTADO MIEMBRO]      | para el Reino de España"})
    void whateverStandsBeforeAPlace(String language, String iso3, String text, String filledIn) {
        assertThat(Placeholder.fill(text, memberStates.of(iso3), TextLanguage.of(language))).isEqualTo(filledIn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void everyTextFilledInForAnyStateIsReadBackInItsLanguage(String language) {
        Instrument compact = Instrument.read(Texts.sampleCompact(language), language).orRefuse();

        assertThat(memberStates.all()).allSatisfy(state -> {
            Instrument longer = compact.filledInFor(state).withAdditions(List.of("1 000 m"));
            assertThat(Instrument.ofText(longer.toText())).isEqualTo(longer);
            assertThat(longer.language()).isEqualTo(language);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "en | Sample compact: safe drinking water at every field duty station",
            "fr | Modèle de pacte : eau potable dans tous les lieux d’affectation",
            "es | Modelo de pacto: agua potable en todos los lugares de destino"})
    void lettersCallTheCompactByItsTitleWithoutTheParties(String language, String called) {
        assertThat(Instrument.read(Texts.sampleCompact(language), language).orRefuse().called()).map(name -> name.replace('\u00a0', ' ')).contains(called);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "nothing", value = {
            "Pacte sur l’eau                                            | Pacte sur l’eau",
            "Pacte entre l’ONU et l’[ÉTAT MEMBRE]                       | Pacte",
            "Pacte *pro aqua* entre l’ONU et [MEMBER STATE] (projet)    | Pacte pro aqua (projet)",
            "Pacte de [ÉTAT MEMBRE] sur l’eau                           | nothing",
            "Pacte conclu entre amis de l’eau                           | Pacte conclu entre amis de l’eau"})
    void aTitleThatNeedsTheMemberStateIsNoneForLetters(String title, String called) {
        String text = Texts.sampleCompact("fr").replaceFirst("(?m)\\A.*$", title);

        assertThat(Instrument.ofText(text).called()).isEqualTo(Optional.ofNullable(called));
    }

    @Test
    void aTitleThatIsTooLongForALineIsNoneForLetters() {
        String text = Texts.sampleCompact("fr").replaceFirst("(?m)\\A.*$", "Pacte " + "sur l’eau ".repeat(25));

        assertThat(Instrument.ofText(text).called()).isEmpty();
    }

    @Test
    void whatAGovernmentAddsStandsUnderAHeadingInTheLanguageOfTheText() {
        Instrument french = Instrument.read(Texts.sampleCompact("fr"), "fr").orRefuse().withAdditions(List.of("Creuser un puits."));

        assertThat(french.b().groups().get(3).heading()).isEqualTo("Engagements supplémentaires\u00a0:");
        assertThat(french.withAdditions(List.of("En creuser un autre.")).b().groups()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es"})
    void theSampleNoteIsReadAndWrittenDownInItsLanguage(String language) {
        NoteVerbaleText note = NoteVerbaleText.read(Texts.sampleNote(language), language).orRefuse();
        NoteVerbaleText english = NoteVerbaleText.read(Texts.sampleNote()).orRefuse();

        assertThat(note.reference()).isEqualTo(english.reference());
        assertThat(note.date()).isEqualTo(english.date());
        assertThat(note.paragraphs()).hasSameSizeAs(english.paragraphs());
        assertThat(note.symbols()).isEqualTo(english.symbols());
        assertThat(note.mentions(LocalDate.of(2017, 8, 25))).isTrue();
        assertThat(NoteVerbaleText.read(note.toText(), language).orRefuse()).isEqualTo(note);
    }

    @Test
    void aTextInAnotherLanguageThanItsFieldIsRefusedByName() {
        assertThat(Instrument.read(Texts.sampleCompact(), "fr").outcome().refusal()).get().asString().contains("this text is in English, and its field is for the one in French");
        assertThat(NoteVerbaleText.read(Texts.sampleNote(), "es").outcome().refusal()).get().asString().contains("this text is in English, and its field is for the one in Spanish");
    }

    @Test
    void papersCarryTheFixedWordsOfTheirLanguage() throws Exception {
        Papers papers = new Papers(new PdfPrinter());
        byte[] compact = papers.compact(Instrument.read(Texts.sampleCompact("fr"), "fr").orRefuse().filledInFor(memberStates.of("NOR")), "Annexe I").bytes();
        byte[] note = papers.noteVerbale(NoteVerbaleText.read(Texts.sampleNote("es"), "es").orRefuse(), List.of("Misión"), "Documento adjunto: Anexo I").bytes();

        assertThat(text(compact)).startsWith("Annexe I").contains("du Royaume de Norvège").containsPattern("Page 2 sur \\d").doesNotContain(" of ");
        assertThat(text(note)).contains("Referencia: SAMPLE/2017/0001", "2 de agosto de 2017", "Documento adjunto: Anexo I").doesNotContain("Reference");
    }

    private static String text(byte[] paper) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
