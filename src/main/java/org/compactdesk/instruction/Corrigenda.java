package org.compactdesk.instruction;

import static org.compactdesk.kernel.Checks.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.document.EnteredWords;
import org.compactdesk.instrument.NoteVerbaleText;
import org.compactdesk.kernel.Checks;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.letter.Sends;
import org.compactdesk.paper.PaperReader;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The corrigenda of notes verbales: what they may correct, how they read, and their numbers, taken in order as they are issued. */
@Component
@Transactional
public class Corrigenda {

    private static final int MOST = 20;
    private static final int LONGEST = 1_000;
    /** Who presents compliments to whom. */
    private static final Pattern COMPLIMENTS = Pattern.compile("^(.+? presents its compliments to .+?)(?: and .*|\\.)?$", Pattern.DOTALL);

    private final Journal journal;
    private final CorrigendumRows rows;
    private final Campaigns campaigns;
    private final LetterDrafts writings;
    private final PaperReader papers;
    private final Documents documents;
    private final Clock clock;

    Corrigenda(Journal journal, CorrigendumRows rows, Campaigns campaigns, LetterDrafts writings, PaperReader papers, Documents documents, Clock clock) {
        this.journal = journal;
        this.rows = rows;
        this.campaigns = campaigns;
        this.writings = writings;
        this.papers = papers;
        this.documents = documents;
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

    /** Whether each correction names one place in what went out, and says what else is to be read there. */
    @Transactional(readOnly = true)
    public Outcome check(String reference, List<Correction> corrections) {
        Campaign campaign = campaigns.of(reference);
        Stream<Supplier<Outcome>> each = corrections.stream().map(correction -> () -> check(campaign, correction));
        List<Supplier<Outcome>> checks = new ArrayList<>(List.of(
                () -> refuseIf(corrections.isEmpty(), "corrigendum.none"),
                () -> refuseIf(corrections.size() > MOST, "corrigendum.tooMany", Integer.toString(MOST))));
        each.forEach(checks::add);
        return Checks.first(checks);
    }

    private static Outcome check(Campaign campaign, Correction correction) {
        String before = correction.insteadOf();
        String after = correction.readAs();
        long places = places(campaign.noteText(), before) + places(campaign.instrumentText(), before);
        return Checks.first(
                () -> refuseIf(before.isEmpty() || after.isEmpty(), "corrigendum.incomplete"),
                () -> refuseIf(Math.max(before.length(), after.length()) > LONGEST, "corrigendum.tooLong", "%,d".formatted(LONGEST)),
                () -> refuseIf(before.equals(after), "corrigendum.same", before),
                () -> refuseIf(places == 0, "corrigendum.notThere", before),
                () -> refuseIf(places > 1, "corrigendum.severalPlaces", before),
                () -> EnteredWords.drawable(Messages.of("field.corrections"), after));
    }

    /** The paper as it would be issued today; returns its id. */
    public String draw(String reference, List<Correction> corrections) {
        return paper(text(reference, corrections)).id();
    }

    /** Takes the next number, draws the paper that goes to all and writes the fact, in the name of whoever asked for it. */
    public Outcome issue(Instruction instruction) {
        String reference = instruction.reference();
        campaigns.lock(reference);
        NoteVerbaleText text = text(reference, writings.latest(instruction.id()).corrections());
        Document paper = paper(text);
        Corrigendum issued = journal.append(new Corrigendum(null, reference, nextNumber(reference), instruction.id(), LocalDate.now(clock), paper.id(), text.hash()));
        return campaigns.add(reference, FactEntry.of(FactKind.CORRIGENDUM_ISSUED)
                .name(issued.symbol()).document(issued.document()).hash(issued.hash()).by(instruction.recordedBy(), instruction.reason()));
    }

    private int nextNumber(String reference) {
        return of(reference).size() + 1;
    }

    /** It opens and closes as the note itself does. */
    private NoteVerbaleText text(String reference, List<Correction> corrections) {
        Campaign campaign = campaigns.of(reference);
        NoteVerbaleText note = NoteVerbaleText.read(campaign.noteText()).orRefuse();
        Matcher compliments = COMPLIMENTS.matcher(note.paragraphs().get(0));
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(Messages.of("corrigendum.opening",
                compliments.find() ? compliments.group(1) : Messages.of("corrigendum.compliments"), reference, Days.read(campaign.noteDate())));
        String which = campaign.noteTexts().size() + campaign.instrumentTexts().size() > 2 ? "corrigendum.inEnglish." : "corrigendum.in.";
        corrections.forEach(correction -> paragraphs.add(Messages.of(
                which + (places(campaign.noteText(), correction.insteadOf()) > 0 ? "NOTE" : "INSTRUMENT"),
                correction.insteadOf(), correction.readAs())));
        paragraphs.add(Messages.of("corrigendum.restStands"));
        paragraphs.add(note.paragraphs().get(note.paragraphs().size() - 1));
        return note.about(reference + "/" + nextSymbol(reference), LocalDate.now(clock), paragraphs);
    }

    /** As it would be issued today, when somebody looks at it. */
    Sends.Paper drawn(String reference, List<Correction> corrections) {
        return drawing(text(reference, corrections));
    }

    private Document paper(NoteVerbaleText text) {
        Sends.Paper paper = drawing(text);
        return documents.store(paper.fileName(), paper.content().get(), paper.what(), text.reference());
    }

    private Sends.Paper drawing(NoteVerbaleText text) {
        return Sends.Paper.drawn(text.reference().replaceAll("[^A-Za-z0-9.]+", "-") + ".pdf", Messages.of("corrigendum.paper"),
                () -> papers.noteVerbale(text, List.of(Messages.of("corrigendum.addressees"), Messages.of("paper.newYork")), null));
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
