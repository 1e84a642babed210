package org.compactdesk.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.compactdesk.document.PdfPrinter;
import org.compactdesk.state.MemberState;
import org.compactdesk.state.MemberStates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PapersTest {

    private static final double MILLIMETRE = 72 / 25.4;
    private static final Papers PAPERS = new Papers(new PdfPrinter());

    private final MemberStates memberStates = new MemberStates();

    static Stream<String> compacts() {
        return Texts.haveSeeds() ? Stream.of(Texts.sampleCompact(), Texts.seedCompact()) : Stream.of(Texts.sampleCompact());
    }

    static Stream<String> notes() {
        Stream<String> samples = Stream.of(Texts.sampleNote(), Texts.sampleNote().replaceFirst("water", "‘water’ or “water”").replace('\'', '’'));
        return Texts.haveSeeds() ? Stream.concat(samples, Stream.of(Texts.seedNote())) : samples;
    }

    @ParameterizedTest
    @MethodSource("compacts")
    void theCompactComesOutOfThePaperWordForWord(String text) throws Exception {
        for (String iso3 : List.of("CIV", "CAN", "GBR", "GMB")) {
            Instrument compact = Instrument.read(text).orRefuse().filledInFor(memberStates.of(iso3));

            String printed = String.join(" ", pages(PAPERS.compact(compact, "Annex I").bytes()));

            assertThat(words(printed)).isEqualTo(words("Annex I " + wordsOf(compact)));
        }
    }

    @ParameterizedTest
    @MethodSource("notes")
    void theNoteComesOutOfThePaperWordForWord(String text) throws Exception {
        NoteVerbaleText note = NoteVerbaleText.read(text).orRefuse();

        List<String> pages = pages(PAPERS.noteVerbale(note, List.of("Permanent Mission of Côte d'Ivoire", "New York"), "Enclosure: Annex I").bytes());

        assertThat(words(String.join(" ", pages)))
                .isEqualTo(words(note.toText() + "Enclosure: Annex I Permanent Mission of Côte d'Ivoire New York"));
        assertThat(pages).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void everyNameIsDrawnAndNoneIsCut() throws Exception {
        Instrument compact = shortened(Instrument.read(Texts.sampleCompact()).orRefuse());
        for (MemberState state : memberStates.all()) {
            Instrument filledIn = compact.filledInFor(state);

            String printed = words(String.join(" ", pages(PAPERS.compact(filledIn, "Annex I").bytes())));

            assertThat(printed).isEqualTo(words("Annex I " + wordsOf(filledIn)));
            assertThat(printed.split(Pattern.quote(state.formalName()), -1)).hasSizeGreaterThanOrEqualTo(4);
        }
    }

    @ParameterizedTest
    @MethodSource("compacts")
    void theSignatureBlocksStandOnOnePageHoweverLongTheTextIs(String text) throws Exception {
        Instrument compact = shortened(Instrument.read(text).orRefuse().filledInFor(memberStates.of("GBR")));
        for (int lines = 12; lines < 30; lines++) {
            Instrument longer = compact.withAdditions(Collections.nCopies(lines, "Dig one more well and report on it."));

            List<String> pages = pages(PAPERS.compact(longer, "Annex I").bytes());

            String last = words(pages.get(pages.size() - 1));
            assertThat(last).contains("For the Government of").contains("For the United Nations");
            String end = longer.signatures().get(1).lines().get(longer.signatures().get(1).lines().size() - 1);
            assertThat(last).endsWith(end);
        }
    }

    @Test
    void noHeadingStandsAloneAtTheEndOfAPage() throws Exception {
        Instrument compact = shortened(Instrument.read(Texts.sampleCompact()).orRefuse()).filledInFor(memberStates.of("FRA"));
        String filler = "More words to push what follows down the page. ".repeat(2).strip();
        for (int paragraphs = 4; paragraphs < 20; paragraphs++) {
            List<String> preamble = new ArrayList<>(compact.preamble());
            preamble.addAll(Collections.nCopies(paragraphs, filler));
            Instrument longer = new Instrument(compact.language(), compact.title(), preamble, compact.principles(), compact.undertaking(), compact.a(), compact.b(),
                    compact.closing(), compact.signatures());

            assertThat(pages(PAPERS.compact(longer, "Annex I").bytes())).noneSatisfy(page -> assertThat(page.strip()).endsWith(":").doesNotEndWith("Date:"));
        }
    }

    @Test
    void pagesAreCountedFromTheSecondOn() throws Exception {
        byte[] paper = PAPERS.compact(Instrument.read(Texts.sampleCompact()).orRefuse().filledInFor(memberStates.of("FRA")), "Annex I").bytes();
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            int count = pdf.getNumberOfPages();
            assertThat(count).isGreaterThan(1);
            assertThat(region(pdf.getPage(0), foot())).isBlank();
            assertThat(region(pdf.getPage(1), foot()).strip()).isEqualTo("Page 2 of " + count);
        }
    }

    @Test
    void theSameTextGivesTheSameBytes() {
        Instrument compact = Instrument.read(Texts.sampleCompact()).orRefuse().filledInFor(memberStates.of("FRA"));

        assertThat(PAPERS.compact(compact, "Annex I").bytes()).isEqualTo(PAPERS.compact(compact, "Annex I").bytes());
    }

    @Test
    void papersAreArchivalAndAccessible() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] compact = PAPERS.compact(Instrument.read(Texts.sampleCompact()).orRefuse().filledInFor(memberStates.of("CIV")), "Annex I").bytes();
        byte[] note = PAPERS.noteVerbale(NoteVerbaleText.read(Texts.sampleNote()).orRefuse(), List.of(), null).bytes();
        for (byte[] paper : List.of(compact, note)) {
            for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
                try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(paper), flavour);
                        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                    assertThat(validator.validate(parser).getTestAssertions()).extracting(Object::toString).isEmpty();
                }
            }
        }
    }

    /** Short enough to be drawn often: one principle, and one commitment under each heading. */
    private static Instrument shortened(Instrument compact) {
        return new Instrument(compact.language(), compact.title(), List.of(), compact.principles().subList(0, 1), compact.undertaking(), shortened(compact.a()),
                shortened(compact.b()), compact.closing(), compact.signatures());
    }

    private static Section shortened(Section section) {
        List<ClauseGroup> groups = new ArrayList<>();
        for (ClauseGroup group : section.groups()) {
            Clause first = group.clauses().get(0);
            groups.add(new ClauseGroup(group.heading(), List.of(Clause.commitment(section.letter(), groups.size() + 1, first.text()))));
        }
        return new Section(section.letter(), section.lead(), groups);
    }

    /** The instrument's words in the order of reading: signature blocks row by row, marks of emphasis left out. */
    private static String wordsOf(Instrument compact) {
        return PaperWords.plain(compact.toText());
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static List<String> pages(byte[] paper) throws Exception {
        List<String> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            for (PDPage page : pdf.getPages()) {
                pages.add(region(page, body()));
            }
        }
        return pages;
    }

    /** What stands within the margins: a word that is cut at the edge or runs over it is missing here. */
    private static Rectangle2D body() {
        return new Rectangle2D.Double(25 * MILLIMETRE - 1, 25 * MILLIMETRE - 1, 160 * MILLIMETRE + 2, 247 * MILLIMETRE + 2);
    }

    private static Rectangle2D foot() {
        return new Rectangle2D.Double(0, 272 * MILLIMETRE, 210 * MILLIMETRE, 25 * MILLIMETRE);
    }

    private static String region(PDPage page, Rectangle2D region) throws Exception {
        var stripper = new PDFTextStripperByArea();
        stripper.addRegion("region", region);
        stripper.extractRegions(page);
        return stripper.getTextForRegion("region");
    }
}
