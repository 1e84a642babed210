package org.compactdesk.drafting;

import static org.compactdesk.kernel.Checks.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.CampaignRow;
import org.compactdesk.campaign.CampaignRow.Mention;
import org.compactdesk.campaign.CampaignRow.MentionKind;
import org.compactdesk.campaign.CampaignRows;
import org.compactdesk.campaign.CampaignText;
import org.compactdesk.campaign.CampaignTexts;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.document.Documents;
import org.compactdesk.document.EnteredWords;
import org.compactdesk.document.PlainText;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.engine.Upload;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.instrument.NoteVerbaleText;
import org.compactdesk.kernel.Checks;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.record.CampaignRules;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.FocalPoint;
import org.compactdesk.record.Journal;
import org.compactdesk.record.Stage;
import org.compactdesk.state.Language;
import org.compactdesk.state.Languages;
import org.compactdesk.state.MemberState;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From the request to the draft that is handed in: reads the texts, checks them against the form, keeps every version. */
@Component
@Transactional
public class Drafting {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./()-]{2,89}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>]+\\.[^\\s@,;<>]+");
    static final int LONGEST_TEXT = 400_000;
    private static final int LONGEST_MENTION = 300;

    private final Journal journal;
    private final CampaignRows rows;
    private final CampaignTexts texts;
    private final Campaigns campaigns;
    private final Documents documents;
    private final MemberStates memberStates;
    private final Languages languages;
    private final DraftPapers drawings;
    private final CurrentPerson person;
    private final Clock clock;

    Drafting(Journal journal, CampaignRows rows, CampaignTexts texts, Campaigns campaigns, Documents documents, MemberStates memberStates,
            Languages languages, DraftPapers drawings, CurrentPerson person, Clock clock) {
        this.journal = journal;
        this.rows = rows;
        this.texts = texts;
        this.campaigns = campaigns;
        this.documents = documents;
        this.memberStates = memberStates;
        this.languages = languages;
        this.drawings = drawings;
        this.person = person;
        this.clock = clock;
    }

    /** Reserves the reference and keeps texts and particulars as a draft, or says what is wrong and keeps nothing. */
    Outcome request(CampaignRequest request) {
        return Checks.first(
                () -> readable(request.noteText(), request.compactText()),
                () -> reference(request),
                () -> particulars(note(request.noteText()), request.particulars()),
                () -> english(request.noteText(), request.compactText(), request.particulars()).check(request.translations()),
                () -> addressees(request),
                () -> open(request));
    }

    /** The reference that the note of this request bears. */
    String referenceOf(CampaignRequest request) {
        return note(request.noteText()).reference();
    }

    /**
     * Takes in corrected texts and particulars, and hands the draft in for clearance.
     *
     * @param leftOut languages whose texts are not to go out any more, by tag
     */
    Outcome handIn(String reference, Optional<Upload> noteText, Optional<Upload> compactText, List<Translation> translations,
            List<String> leftOut, CampaignDetails said) {
        campaigns.lock(reference);
        Campaign campaign = campaigns.of(reference);
        Upload note = noteText.orElseGet(() -> asFile(campaign.noteText()));
        Upload compact = compactText.orElseGet(() -> asFile(campaign.instrumentText()));
        return Checks.first(
                () -> CampaignRules.waitsAt(Stage.DRAFTED, campaigns.history(reference)),
                () -> readable(note, compact),
                () -> refuseIf(!note(note).reference().equals(reference), "campaign.reference.changed", note(note).reference(), reference),
                () -> particulars(note(note), said),
                () -> english(note, compact, said).check(wouldStand(campaign, translations, leftOut)),
                () -> takeIn(campaign.id(), note(note), said),
                () -> noteText.map(file -> change(campaign.id(), reference, CampaignText.Kind.NOTE, file)).orElse(Outcome.done()),
                () -> compactText.map(file -> change(campaign.id(), reference, CampaignText.Kind.INSTRUMENT, file)).orElse(Outcome.done()),
                () -> translated(campaign.id(), reference, translations),
                () -> leaveOut(campaign, leftOut),
                () -> campaigns.add(reference, FactEntry.of(FactKind.SUBMITTED)));
    }

    private static EnglishTexts english(Upload note, Upload compact, CampaignDetails said) {
        return new EnglishTexts(note(note), Instrument.read(compact.bytes()).orRefuse(), said);
    }

    /** The texts in other languages as they would be: those sent in now, and the earlier ones that stay. */
    private List<Translation> wouldStand(Campaign campaign, List<Translation> sentIn, List<String> leftOut) {
        Stream<Translation> earlier = languages.others().stream().flatMap(language -> Stream.of(CampaignText.Kind.values())
                .filter(kind -> sentIn.stream().noneMatch(translation -> translation.isOf(kind, language.tag())))
                .flatMap(kind -> Stream.ofNullable(campaign.texts(kind).get(language.tag()))
                        .map(text -> new Translation(language, kind, asFile(text)))));
        return Stream.concat(sentIn.stream(), earlier).filter(translation -> !leftOut.contains(translation.language().tag())).toList();
    }

    private Outcome translated(long campaign, String reference, List<Translation> translations) {
        return Checks.first(translations.stream().<Supplier<Outcome>>map(translation ->
                () -> change(campaign, reference, translation.kind(), translation.language(), translation.file())).toList());
    }

    /** What was sent in stays on record; a text without words takes its place. */
    private Outcome leaveOut(Campaign campaign, List<String> leftOut) {
        for (CampaignText.Kind kind : CampaignText.Kind.values()) {
            leftOut.forEach(tag -> texts.findFirstByCampaignAndKindAndLanguageOrderByIdDesc(campaign.id(), kind, tag).ifPresent(left -> journal.append(
                    new CampaignText(null, campaign.id(), kind, tag, left.document(), "", left.paper(), person.id(), clock.instant()))));
        }
        return Checks.first(leftOut.stream().<Supplier<Outcome>>map(tag -> () -> campaigns.add(campaign.reference(),
                FactEntry.of(FactKind.TEXT_CHANGED).note(Messages.of("campaign.translation.leftOut", languages.writtenTo(tag).englishName())))).toList());
    }

    private Outcome takeIn(long campaign, NoteVerbaleText note, CampaignDetails said) {
        CampaignRow row = rows.findById(campaign).orElseThrow();
        rows.save(row(row.id(), row.requestedAt(), note, said));
        return Outcome.done();
    }

    private Outcome readable(Upload noteText, Upload compactText) {
        return Checks.first(
                () -> refuseIf(noteText.bytes().length > LONGEST_TEXT, "campaign.noteTooLong"),
                () -> refuseIf(compactText.bytes().length > LONGEST_TEXT, "campaign.compactTooLong"),
                () -> NoteVerbaleText.read(noteText.bytes()).outcome(),
                () -> Instrument.read(compactText.bytes()).outcome());
    }

    private Outcome reference(CampaignRequest request) {
        String inNote = referenceOf(request);
        return Checks.first(
                () -> wellFormed(inNote),
                () -> refuseIf(!request.reference().orElse(inNote).equals(inNote), "campaign.reference.differs", inNote),
                () -> free(inNote));
    }

    /** Whether it can be the reference of a note verbale at all. */
    static Outcome wellFormed(String reference) {
        return refuseIf(!REFERENCE.matcher(reference).matches(), "campaign.reference.malformed", reference);
    }

    /** Whether no other campaign has it. */
    Outcome free(String reference) {
        return refuseIf(rows.id(reference).isPresent(), "campaign.reference.taken", reference);
    }

    private Outcome particulars(NoteVerbaleText note, CampaignDetails said) {
        return Checks.first(
                () -> new NoteConsistency(note, said, LocalDate.now(clock)).check(),
                () -> refuseIf(mentions(note, said).stream().anyMatch(mention -> mention.text().length() > LONGEST_MENTION),
                        "campaign.mentionTooLong", Integer.toString(LONGEST_MENTION)),
                () -> email(said.focalPoint().email()));
    }

    public static Outcome email(String address) {
        return refuseIf(!EMAIL.matcher(address).matches(), "campaign.focalPoint.email", address);
    }

    private Outcome addressees(CampaignRequest request) {
        List<String> unknown = request.chosenStates().stream().filter(code -> memberStates.find(code).isEmpty()).toList();
        return switch (request.addressing()) {
            case ALL -> Outcome.done();
            case REGIONAL_GROUP -> refuseIf(request.regionalGroup().filter(memberStates.regionalGroups()::contains).isEmpty(),
                    "campaign.addressees.noGroup");
            case CHOSEN -> Checks.first(
                    () -> refuseIf(request.chosenStates().isEmpty(), "campaign.addressees.noState"),
                    () -> refuseIf(!unknown.isEmpty(), "campaign.addressees.unknown", String.join(", ", unknown)));
        };
    }

    private Outcome open(CampaignRequest request) {
        NoteVerbaleText note = note(request.noteText());
        CampaignRow row = rows.save(row(null, clock.instant(), note, request.particulars()));
        List<MemberState> addressed = addressed(request).toList();
        addressed.forEach(state -> journal.row("campaign_addressee")
                .with("campaign", row.id()).with("position", addressed.indexOf(state)).with("iso3", state.iso3()).append());
        return Checks.first(
                () -> campaigns.add(note.reference(), FactEntry.of(FactKind.REQUESTED)),
                () -> change(row.id(), note.reference(), CampaignText.Kind.NOTE, request.noteText()),
                () -> change(row.id(), note.reference(), CampaignText.Kind.INSTRUMENT, request.compactText()),
                () -> translated(row.id(), note.reference(), request.translations()));
    }

    private Stream<MemberState> addressed(CampaignRequest request) {
        return switch (request.addressing()) {
            case ALL -> memberStates.all().stream();
            case REGIONAL_GROUP -> memberStates.inGroup(request.regionalGroup().orElseThrow()).stream();
            case CHOSEN -> memberStates.all().stream().filter(state -> request.chosenStates().contains(state.iso3()));
        };
    }

    private Outcome change(long campaign, String reference, CampaignText.Kind kind, Upload file) {
        return change(campaign, reference, kind, languages.writtenTo(Languages.DEFAULT), file);
    }

    private Outcome change(long campaign, String reference, CampaignText.Kind kind, Language language, Upload file) {
        String what = Translation.label(kind, language);
        String text = PlainText.normalized(PlainText.decode(file.bytes()).orElseThrow());
        return Checks.first(
                () -> EnteredWords.drawable(what, EnteredWords.tidy(text)),
                () -> keep(campaign, reference, kind, language, file, text));
    }

    private Outcome keep(long campaign, String reference, CampaignText.Kind kind, Language language, Upload file, String text) {
        String what = Translation.label(kind, language);
        String document = documents.store(file, what, reference).id();
        journal.append(new CampaignText(null, campaign, kind, language.tag(), document, text, drawings.draw(kind, language, text, reference),
                person.id(), clock.instant()));
        return campaigns.add(reference, FactEntry.of(FactKind.TEXT_CHANGED).document(document).note(what));
    }

    private static CampaignRow row(Long id, java.time.Instant requestedAt, NoteVerbaleText note, CampaignDetails said) {
        FocalPoint focalPoint = said.focalPoint();
        return new CampaignRow(id, note.reference(), note.reference(), said.title(), note.date().orElseThrow(),
                said.signatureDeadline(), said.meetingName().orElse(null), said.meetingDate().orElse(null),
                focalPoint.name(), focalPoint.email(), focalPoint.phone(), requestedAt, mentions(note, said));
    }

    private static List<Mention> mentions(NoteVerbaleText note, CampaignDetails said) {
        List<String> recalled = note.recalled().stream()
                .map(earlier -> earlier.reference() + earlier.date().map(day -> " of " + Days.read(day)).orElse("")).toList();
        List<Mention> mentions = new ArrayList<>();
        (said.recalledNotes().isEmpty() ? recalled : said.recalledNotes())
                .forEach(line -> mentions.add(new Mention(MentionKind.RECALLED_NOTE, Languages.DEFAULT, line)));
        (said.papers().isEmpty() ? note.papers() : said.papers())
                .forEach(line -> mentions.add(new Mention(MentionKind.PAPER, Languages.DEFAULT, line)));
        said.meetingNames().forEach((language, name) -> mentions.add(new Mention(MentionKind.MEETING_NAME, language, name)));
        return mentions;
    }

    private static NoteVerbaleText note(Upload file) {
        return NoteVerbaleText.read(file.bytes()).orRefuse();
    }

    private static Upload asFile(String text) {
        return new Upload("text.txt", "text/plain", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
