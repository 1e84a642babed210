package org.compactdesk.drafting;

import static org.compactdesk.kernel.Checks.refuseIf;

import java.time.Clock;
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
import org.compactdesk.engine.CurrentPerson;
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
    /** As it stands in a mail's header and behind "mailto:": nothing in it means anything there. */
    private static final Pattern EMAIL = Pattern.compile("^[A-Za-z0-9_+'-]+(\\.[A-Za-z0-9_+'-]+){0,20}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+){0,20}\\.[A-Za-z][A-Za-z0-9-]+");
    private static final int LONGEST_MENTION = 300;

    private final Journal journal;
    private final CampaignRows rows;
    private final CampaignTexts texts;
    private final Campaigns campaigns;
    private final Documents documents;
    private final MemberStates memberStates;
    private final Languages languages;
    private final DraftPapers drawings;
    private final DraftRemarks remarks;
    private final CurrentPerson person;
    private final Clock clock;

    Drafting(Journal journal, CampaignRows rows, CampaignTexts texts, Campaigns campaigns, Documents documents, MemberStates memberStates,
            Languages languages, DraftPapers drawings, DraftRemarks remarks, CurrentPerson person, Clock clock) {
        this.journal = journal;
        this.rows = rows;
        this.texts = texts;
        this.campaigns = campaigns;
        this.documents = documents;
        this.memberStates = memberStates;
        this.languages = languages;
        this.drawings = drawings;
        this.remarks = remarks;
        this.person = person;
        this.clock = clock;
    }

    /** Reserves the reference and keeps texts and particulars as a draft, or says what is wrong and keeps nothing. */
    Outcome request(CampaignRequest request) {
        return Checks.first(
                () -> readable(request.noteText(), request.compactText()),
                () -> reference(request),
                () -> request(request, request.entered().filledInFrom(request.noteText().note())));
    }

    private Outcome request(CampaignRequest request, CampaignDetails said) {
        return Checks.first(
                () -> particulars(request.noteText().note(), said),
                () -> english(request.noteText(), request.compactText(), said).check(request.translations()),
                () -> addressees(request),
                () -> open(request, said));
    }

    /**
     * Takes in corrected texts, answers to remarks and particulars, and hands the draft in for clearance once nothing that looks wrong is
     * unanswered. New texts stay even where they give new remarks: their drafter has them before him then.
     *
     * @param leftOut languages whose texts are not to go out any more, by tag
     * @param rows    what was entered beside lines that look wrong
     */
    Outcome handIn(String reference, Optional<DraftText> noteText, Optional<DraftText> compactText, List<DraftText> translations,
            List<String> leftOut, List<RemarkRow> rows, CampaignDetails said) {
        campaigns.lock(reference);
        Campaign campaign = campaigns.of(reference);
        return handIn(campaign, Stream.concat(Stream.of(noteText, compactText).flatMap(Optional::stream), translations.stream()).toList(), leftOut, rows, said);
    }

    /** A text that is sent in as a whole goes before lines put right. */
    private Outcome handIn(Campaign campaign, List<DraftText> whole, List<String> leftOut, List<RemarkRow> rows, CampaignDetails said) {
        List<DraftRemarks.Standing> before = remarks.standing(campaign);
        List<DraftText> sentIn = Stream.concat(whole.stream(), remarks.putRight(before, rows).filter(text -> !leftOut.contains(text.language().tag()))
                .filter(text -> !isAmong(whole, text))).toList();
        List<DraftText> after = Stream.concat(sentIn.stream(), before.stream().map(DraftRemarks.Standing::read).filter(text -> !isAmong(sentIn, text)))
                .filter(text -> !leftOut.contains(text.language().tag())).toList();
        String reference = campaign.reference();
        DraftText note = english(after, CampaignText.Kind.NOTE);
        DraftText compact = english(after, CampaignText.Kind.INSTRUMENT);
        return Checks.first(
                () -> CampaignRules.waitsAt(Stage.DRAFTED, campaigns.history(reference)),
                () -> readable(note, compact),
                () -> refuseIf(!note.note().reference().equals(reference), "campaign.reference.changed", note.note().reference(), reference),
                () -> particulars(note.note(), said),
                () -> refuseIf(!haveTexts(campaign, leftOut), "campaign.languagesLeftOut.none"),
                () -> english(note, compact, said).check(after.stream().filter(text -> text != note && text != compact).toList()),
                () -> takeIn(campaign.id(), note.note(), said),
                () -> remarks.keep(campaign, before, rows),
                () -> change(campaign.id(), reference, sentIn.stream()),
                () -> leaveOut(campaign, leftOut),
                () -> submit(campaign, after, !sentIn.isEmpty()));
    }

    private static boolean isAmong(List<DraftText> texts, DraftText text) {
        return texts.stream().anyMatch(other -> other.isOf(text.kind(), text.language().tag()));
    }

    private static DraftText english(List<DraftText> texts, CampaignText.Kind kind) {
        return texts.stream().filter(text -> text.isOf(kind, Languages.DEFAULT)).findFirst().orElseThrow();
    }

    /** New texts stay, whatever looks wrong in them; where there are none, whoever hands in has the open remarks before him. */
    private Outcome submit(Campaign campaign, List<DraftText> texts, boolean changed) {
        Outcome answered = remarks.answered(campaign, texts);
        return answered.isRefused() ? changed ? Outcome.done() : answered : campaigns.add(campaign.reference(), FactEntry.of(FactKind.SUBMITTED));
    }

    /** Whether it waits for its clearance: every remark is answered. */
    boolean isHandedIn(String reference) {
        return campaigns.history(reference).stage() == Stage.TO_BE_CLEARED;
    }

    private static EnglishTexts english(DraftText note, DraftText compact, CampaignDetails said) {
        return new EnglishTexts(note.note(), compact.compact(), said);
    }

    private static boolean haveTexts(Campaign campaign, List<String> languages) {
        return languages.stream().allMatch(tag -> Stream.of(CampaignText.Kind.values()).anyMatch(kind -> campaign.texts(kind).containsKey(tag)));
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

    private static Outcome readable(DraftText note, DraftText compact) {
        return Checks.first(note::outcome, compact::outcome);
    }

    private Outcome reference(CampaignRequest request) {
        String inNote = request.referenceInNote();
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
                () -> new NoteConsistency(note, said).check(),
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

    private Outcome open(CampaignRequest request, CampaignDetails said) {
        NoteVerbaleText note = request.noteText().note();
        CampaignRow row = rows.save(row(null, clock.instant(), note, said));
        List<MemberState> addressed = addressed(request).toList();
        addressed.forEach(state -> journal.row("campaign_addressee")
                .with("campaign", row.id()).with("position", addressed.indexOf(state)).with("iso3", state.iso3()).append());
        return Checks.first(
                () -> campaigns.add(note.reference(), FactEntry.of(FactKind.REQUESTED)),
                () -> change(row.id(), note.reference(),
                        Stream.concat(Stream.of(request.noteText(), request.compactText()), request.translations().stream())));
    }

    private Stream<MemberState> addressed(CampaignRequest request) {
        return switch (request.addressing()) {
            case ALL -> memberStates.all().stream();
            case REGIONAL_GROUP -> memberStates.inGroup(request.regionalGroup().orElseThrow()).stream();
            case CHOSEN -> memberStates.all().stream().filter(state -> request.chosenStates().contains(state.iso3()));
        };
    }

    private Outcome change(long campaign, String reference, Stream<DraftText> sentIn) {
        return Checks.first(sentIn.<Supplier<Outcome>>map(text -> () -> change(campaign, reference, text)).toList());
    }

    private Outcome change(long campaign, String reference, DraftText sentIn) {
        return Checks.first(
                sentIn::outcome,
                () -> keep(campaign, reference, sentIn));
    }

    private Outcome keep(long campaign, String reference, DraftText sentIn) {
        String document = documents.store(sentIn.file(), sentIn.label(), reference).id();
        journal.append(new CampaignText(null, campaign, sentIn.kind(), sentIn.language().tag(), document, sentIn.words(),
                drawings.draw(sentIn, reference), person.id(), clock.instant()));
        return campaigns.add(reference, FactEntry.of(FactKind.TEXT_CHANGED).document(document).note(sentIn.label()));
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
        note.invitations().forEach(line -> mentions.add(new Mention(MentionKind.INVITATION, Languages.DEFAULT, line)));
        said.meetingNames().forEach((language, name) -> mentions.add(new Mention(MentionKind.MEETING_NAME, language, name)));
        return mentions;
    }
}
