package org.compactdesk.instruction;

import static org.compactdesk.kernel.Checks.first;
import static org.compactdesk.kernel.Checks.refuseIf;
import static org.compactdesk.kernel.Outcome.done;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.document.ChosenFile;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.document.EnteredWords;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterContent;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.LetterRenderer;
import org.compactdesk.letter.Letters;
import org.compactdesk.letter.WordsByLanguage;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.StaffInstructionProcess.ActKind;
import org.compactdesk.record.History;
import org.compactdesk.state.Languages;
import org.springframework.stereotype.Component;

/** A free letter to one mission, in whatever words its matter needs; it goes out even where the work on that Member State has ended. */
@Component
class WriteLetter implements LetterInstruction {

    private static final int LONGEST = 20_000;
    /** Of all enclosures together: what mail servers commonly take. */
    private static final int MOST_BYTES = 15 * 1024 * 1024;

    private final LetterDrafts writings;
    private final Letters letters;
    private final LetterRenderer draughtsman;
    private final Campaigns campaigns;
    private final Participations participations;
    private final Languages languages;
    private final WordsByLanguage words;
    private final Documents documents;
    private final ChosenFile chosenFile;

    WriteLetter(LetterDrafts writings, Letters letters, LetterRenderer draughtsman, Campaigns campaigns, Participations participations,
            Languages languages, WordsByLanguage words, Documents documents, ChosenFile chosenFile) {
        this.writings = writings;
        this.letters = letters;
        this.draughtsman = draughtsman;
        this.campaigns = campaigns;
        this.participations = participations;
        this.languages = languages;
        this.words = words;
        this.documents = documents;
        this.chosenFile = chosenFile;
    }

    @Override
    public ActKind kind() {
        return ActKind.WRITE_LETTER;
    }

    @Override
    public Set<String> alsoGivenBy() {
        return Set.of("focal-point", "dispatch");
    }

    @Override
    public Outcome check(Instruction instruction) {
        return first(
                () -> refuseIf(instruction.iso3() == null, "instruction.noState"),
                () -> check(participations.history(instruction.participation())));
    }

    private static Outcome check(History history) {
        return first(
                () -> refuseIf(!history.isAddressed(), "instruction.notAddressed"),
                () -> refuseIf(!history.hasNote(), "writing.noNote"));
    }

    @Override
    public Outcome check(Instruction instruction, LetterInput wording) {
        return first(
                () -> refuseIf(wording.subject() == null, "writing.noSubject"),
                () -> refuseIf(!languages.has(wording.language()), "writing.noLanguage"),
                () -> refuseIf(wording.text() == null || wording.text().isEmpty(), "writing.noText"),
                () -> refuseIf(wording.text().length() > LONGEST, "writing.tooLong", "%,d".formatted(LONGEST)),
                () -> refuseIf(wording.subject().contains("\n"), "writing.subjectLines"),
                () -> EnteredWords.drawable(Messages.of("field.letterSubject"), wording.subject()),
                () -> EnteredWords.drawable(Messages.of("field.letterText"), wording.text()),
                () -> words.check(Messages.of("field.letterText"), languages.writtenTo(wording.language()), wording.text()),
                () -> enclosures(wording));
    }

    private Outcome enclosures(LetterInput wording) {
        return first(
                () -> chosenFile.checkPdf("enclosure", wording.files()),
                () -> refuseIf(wording.files().stream().mapToInt(file -> file.bytes().length).sum() > MOST_BYTES, "writing.tooLarge",
                        Integer.toString(MOST_BYTES / 1024 / 1024)));
    }

    @Override
    public List<LetterDraft.Paper> draw(Instruction instruction, LetterDraft writing) {
        String paper = draughtsman.paper(draft(instruction, writing), campaign(instruction), enclosed(writing)).id();
        return List.of(new LetterDraft.Paper(writing.language(), paper));
    }

    @Override
    public List<Preview> previews(Instruction instruction, LetterDraft writing) {
        List<Document> all = Stream.concat(writing.papers().stream().map(paper -> documents.of(paper.document())), enclosed(writing).stream()).toList();
        LetterRenderer.Words words = draughtsman.words(draft(instruction, writing), campaign(instruction), all);
        return List.of(new Preview(draughtsman.mission(instruction.participation()), words.subject(), words.text()));
    }

    @Override
    public Outcome carryOut(Instruction instruction) {
        plan(instruction);
        return done();
    }

    @Override
    public void wake(Instruction instruction) {
        letters.release(plan(instruction));
    }

    /** Its number in the ledger; planned once. */
    private long plan(Instruction instruction) {
        LetterDraft writing = writings.latest(instruction.id());
        return letters.plan(instruction.participation(), LetterKind.FREE_LETTER, "instruction-" + instruction.id(), writing.language(), content(writing));
    }

    private static Letter draft(Instruction instruction, LetterDraft writing) {
        return Letter.draft(instruction.participation(), LetterKind.FREE_LETTER, writing.language(), content(writing));
    }

    private static LetterContent content(LetterDraft writing) {
        return LetterContent.of(writing.text()).with("subject", writing.subject()).enclosing(writing.documents().toArray(String[]::new));
    }

    private List<Document> enclosed(LetterDraft writing) {
        return documents.of(writing.documents());
    }

    private Campaign campaign(Instruction instruction) {
        return campaigns.of(instruction.reference());
    }
}
