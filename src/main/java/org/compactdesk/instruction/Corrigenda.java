package org.compactdesk.instruction;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.compactdesk.kernel.Checks.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.CampaignText;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.document.EnteredWords;
import org.compactdesk.document.FileName;
import org.compactdesk.instrument.NoteVerbaleText;
import org.compactdesk.kernel.Checks;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.letter.WordsByLanguage;
import org.compactdesk.paper.PaperReader;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.Journal;
import org.compactdesk.state.Language;
import org.compactdesk.state.Languages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The corrigenda of notes verbales: what they may correct, how they read, and their numbers, taken in order as they are issued. */
@Component
@Transactional
public class Corrigenda {

    private static final int MOST = 20;
    private static final int LONGEST = 1_000;

    private final Journal journal;
    private final CorrigendumRows rows;
    private final Campaigns campaigns;
    private final LetterDrafts writings;
    private final PaperReader papers;
    private final Documents documents;
    private final Languages languages;
    private final WordsByLanguage words;
    private final Clock clock;

    Corrigenda(Journal journal, CorrigendumRows rows, Campaigns campaigns, LetterDrafts writings, PaperReader papers, Documents documents, Languages languages,
            WordsByLanguage words, Clock clock) {
        this.journal = journal;
        this.rows = rows;
        this.campaigns = campaigns;
        this.writings = writings;
        this.papers = papers;
        this.documents = documents;
        this.languages = languages;
        this.words = words;
        this.clock = clock;
    }

    /** Every one of this note verbale, in the order of their numbers. */
    @Transactional(readOnly = true)
    public List<Corrigendum> of(String reference) {
        return rows.findByReferenceOrderByNumber(reference);
    }

    /** What it corrects. */
    @Transactional(readOnly = true)
    public List<Correction> corrections(Corrigendum corrigendum) {
        return writings.latest(corrigendum.instruction()).corrections();
    }

    /** The one that would be issued next. */
    @Transactional(readOnly = true)
    public String nextSymbol(String reference) {
        return Corrigendum.symbol(nextNumber(reference));
    }

    /** Whether each correction names one place in what went out in its language, and says what else is to be read there. */
    @Transactional(readOnly = true)
    public Outcome check(String reference, List<Correction> corrections) {
        Campaign campaign = campaigns.of(reference);
        return Checks.first(
                () -> refuseIf(corrections.isEmpty(), "corrigendum.none"),
                () -> Checks.first(byLanguage(corrections).entrySet().stream()
                        .<Supplier<Outcome>>map(each -> () -> check(campaign, each.getKey(), each.getValue())).toList()));
    }

    private Outcome check(Campaign campaign, Language language, List<Correction> corrections) {
        String label = language.ownPaper("field.corrections");
        List<Supplier<Outcome>> checks = new ArrayList<>(List.of(
                () -> refuseIf(!campaign.noteTexts().containsKey(language.tag()), "corrigendum.noText", label, language.englishName()),
                () -> refuseIf(corrections.size() > MOST, "corrigendum.tooMany", label, Integer.toString(MOST))));
        corrections.forEach(correction -> checks.add(() -> check(campaign, label, correction)));
        return Checks.first(checks);
    }

    private Outcome check(Campaign campaign, String label, Correction correction) {
        String before = correction.insteadOf();
        String after = correction.readAs();
        Map<CampaignText.Kind, Long> places = Stream.of(CampaignText.Kind.values()).collect(toMap(kind -> kind, kind -> places(campaign, kind, correction)));
        long all = places.values().stream().mapToLong(Long::longValue).sum();
        return Checks.first(
                () -> refuseIf(before.isEmpty() || after.isEmpty(), "corrigendum.incomplete", label),
                () -> refuseIf(Math.max(before.length(), after.length()) > LONGEST, "corrigendum.tooLong", label, "%,d".formatted(LONGEST)),
                () -> refuseIf(before.equals(after), "corrigendum.same", label, before),
                () -> refuseIf(all == 0, "corrigendum.notThere", label, before),
                () -> refuseIf(all > 1, "corrigendum.severalPlaces", label, before),
                () -> EnteredWords.drawable(label, after),
                () -> words.check(label, languages.writtenTo(campaign.languageOf(kind(campaign, correction), correction.language())), after));
    }

    /** The papers as they would be issued today. */
    public List<LetterDraft.Paper> draw(String reference, List<Correction> corrections) {
        return texts(reference, corrections).stream().map(text -> new LetterDraft.Paper(text.language(), paper(text).id())).toList();
    }

    /** Takes the next number, draws the papers that go out and writes the fact, in the name of whoever asked for it. */
    public Outcome issue(Instruction instruction) {
        String reference = instruction.reference();
        campaigns.lock(reference);
        List<Corrigendum.Text> texts = texts(reference, writings.latest(instruction.id()).corrections()).stream()
                .map(text -> new Corrigendum.Text(text.language(), paper(text).id(), text.hash())).toList();
        Corrigendum issued = journal.append(new Corrigendum(null, reference, nextNumber(reference), instruction.id(), LocalDate.now(clock), texts));
        return campaigns.add(reference, FactEntry.of(FactKind.CORRIGENDUM_ISSUED)
                .name(issued.symbol()).document(texts.get(0).document()).hash(texts.get(0).hash()).by(instruction.recordedBy(), instruction.reason()));
    }

    @Transactional(readOnly = true)
    int nextNumber(String reference) {
        return of(reference).size() + 1;
    }

    private List<NoteVerbaleText> texts(String reference, List<Correction> corrections) {
        Campaign campaign = campaigns.of(reference);
        return byLanguage(corrections).entrySet().stream().map(each -> text(campaign, each.getKey(), each.getValue())).toList();
    }

    /** English first, where it is among them: in the order of the form. */
    private Map<Language, List<Correction>> byLanguage(List<Correction> corrections) {
        return corrections.stream().collect(groupingBy(correction -> languages.writtenTo(correction.language()), LinkedHashMap::new, toList()));
    }

    /** It opens and closes as the note itself does. */
    private NoteVerbaleText text(Campaign campaign, Language language, List<Correction> corrections) {
        NoteVerbaleText note = NoteVerbaleText.read(campaign.noteTexts().get(language.tag()), language.tag()).orRefuse();
        Matcher compliments = Pattern.compile(language.word("corrigendum.presents"), Pattern.DOTALL).matcher(note.paragraphs().get(0));
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(language.words("corrigendum.opening", List.of(compliments.find() ? compliments.group(1) : language.word("corrigendum.compliments"),
                campaign.reference(), language.day(campaign.noteDate()))));
        String which = campaign.noteTexts().size() + campaign.instrumentTexts().size() > 2 ? "corrigendum.ofText." : "corrigendum.of.";
        corrections.forEach(correction -> paragraphs.add(language.words(which + kind(campaign, correction), List.of(correction.insteadOf(), correction.readAs()))));
        paragraphs.add(language.word("corrigendum.restStands"));
        paragraphs.add(note.paragraphs().get(note.paragraphs().size() - 1));
        return note.about(campaign.reference() + "/" + nextSymbol(campaign.reference()), LocalDate.now(clock), paragraphs);
    }

    private Document paper(NoteVerbaleText text) {
        Language language = languages.writtenTo(text.language());
        byte[] drawn = papers.noteVerbale(text, List.of(language.word("corrigendum.addressees"), language.named(Messages.of("paper.newYork"))), null);
        return documents.store(FileName.plain(text.reference() + " " + language.tag()) + ".pdf", drawn, language.ownPaper("corrigendum.paper"), text.reference());
    }

    private static CampaignText.Kind kind(Campaign campaign, Correction correction) {
        return places(campaign, CampaignText.Kind.NOTE, correction) > 0 ? CampaignText.Kind.NOTE : CampaignText.Kind.INSTRUMENT;
    }

    /** In the text that missions of the correction's language got. */
    private static long places(Campaign campaign, CampaignText.Kind kind, Correction correction) {
        return places(campaign.texts(kind).get(campaign.languageOf(kind, correction.language())), correction.insteadOf());
    }

    /** In how many places these words stand, however the lines are broken. */
    private static long places(String text, String words) {
        String plain = LetterInput.oneLine(text);
        long places = 0;
        for (int at = plain.indexOf(words); at >= 0 && !words.isEmpty(); at = plain.indexOf(words, at + 1)) {
            places++;
        }
        return places;
    }
}
