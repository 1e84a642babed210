package org.compactdesk.paper;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.document.Documents;
import org.compactdesk.document.FileName;
import org.compactdesk.document.PrintedPaper;
import org.compactdesk.engine.Processes;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.instrument.NoteVerbaleText;
import org.compactdesk.instrument.Papers;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.mission.MissionDirectory;
import org.compactdesk.mission.MissionEntry;
import org.compactdesk.process.NoteVerbaleCampaignProcess;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.Journal;
import org.compactdesk.record.Stage;
import org.compactdesk.state.Language;
import org.compactdesk.state.Languages;
import org.compactdesk.state.MemberState;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The note verbale and the compact of each addressee, in the languages that its mission is written to: drawn once, read back, kept, and
 * sent as they were read. What they are drawn from is their name: where a text, the reference, the date, a language or a name changes,
 * they are drawn and read anew, whenever somebody asks for them.
 */
@Component
@Transactional
public class CampaignPapers {

    /** What goes to one mission. @param note and annex, the ids of the stored papers */
    public record OfMission(String note, String annex, Instrument compact) {
    }

    private final Campaigns campaigns;
    private final MemberStates memberStates;
    private final MissionDirectory directory;
    private final Languages languages;
    private final Papers papers;
    private final PaperCheck check;
    private final Documents documents;
    private final Journal journal;
    private final DrawnPapersRows rows;
    private final Processes processes;
    private final PaperSettings settings;
    private final Clock clock;
    /** The texts as read, by their words: each is read once for all its addressees. */
    private final Cache<NoteWords, NoteVerbaleText> notes = Caffeine.newBuilder().maximumSize(50).build();
    private final Cache<String, Instrument> instruments = Caffeine.newBuilder().maximumSize(50).build();

    CampaignPapers(Campaigns campaigns, MemberStates memberStates, MissionDirectory directory, Languages languages, Papers papers, PaperCheck check,
            Documents documents, Journal journal, DrawnPapersRows rows, Processes processes, PaperSettings settings, Clock clock) {
        this.campaigns = campaigns;
        this.memberStates = memberStates;
        this.directory = directory;
        this.languages = languages;
        this.papers = papers;
        this.check = check;
        this.documents = documents;
        this.journal = journal;
        this.rows = rows;
        this.processes = processes;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What this mission gets: as it was drawn before the release, or drawn and read now, where something changed since.
     *
     * @param language in which it is written to
     * @throws Rejection where the papers cannot go out
     */
    public OfMission of(BusinessKey key, String language) {
        Campaign campaign = campaigns.of(key.reference());
        AddressedTexts texts = texts(campaign, memberStates.of(key.iso3(), campaign.noteDate()), language);
        DrawnPapers drawn = rows.findByCampaignAndIso3AndDrawnFrom(campaign.id(), key.iso3(), texts.hash())
                .orElseGet(() -> draw(campaign, registration(campaign), texts, true));
        if (drawn.isRefused()) {
            throw new Rejection("paper.refused", drawn.faults());
        }
        return new OfMission(drawn.note(), drawn.annex(), texts.compact());
    }

    /** Draws and reads the papers of these addressees, where that is not done yet; nothing where the campaign waits for no release any more. */
    void draw(String reference, List<String> some) {
        Campaign campaign = campaigns.of(reference);
        if (campaign.stage() != Stage.TO_BE_RELEASED) {
            return;
        }
        Function<MemberState, String> written = languagesToday();
        Set<String> twice = readTwice(campaign, written);
        long registration = registration(campaign);
        Set<String> drawn = rows.findByCampaignAndIso3In(campaign.id(), some).stream().map(DrawnPapers::drawnFrom).collect(Collectors.toSet());
        some.stream().map(iso3 -> memberStates.of(iso3, campaign.noteDate())).map(state -> texts(campaign, state, written.apply(state))).filter(texts -> !drawn.contains(texts.hash()))
                .forEach(texts -> draw(campaign, registration, texts, twice.contains(texts.state().iso3())));
    }

    /** Sends the campaign back to its drafter where papers were refused. */
    void judge(String reference) {
        campaigns.lock(reference);
        Campaign campaign = campaigns.of(reference);
        String faults = campaign.stage() == Stage.TO_BE_RELEASED ? read(campaign).faults() : "";
        if (!faults.isEmpty()) {
            campaigns.add(reference, FactEntry.of(FactKind.SENT_BACK).note(Messages.of("paper.sentBack", faults))).orRefuse();
            processes.wake(NoteVerbaleCampaignProcess.Messages.PAPERS_REFUSED, reference);
        }
    }

    /** How far the papers are, as they would go out today. */
    @Transactional(readOnly = true)
    public PapersRead read(Campaign campaign) {
        Function<MemberState, String> written = languagesToday();
        Map<String, DrawnPapers> drawn = rows.findByCampaignOrderById(campaign.id()).stream()
                .collect(toMap(row -> row.iso3() + row.drawnFrom(), identity()));
        return new PapersRead(campaign.addressees().size(), campaign.addressees().stream().map(iso3 -> memberStates.of(iso3, campaign.noteDate()))
                .map(state -> texts(campaign, state, written.apply(state)))
                .flatMap(texts -> Stream.ofNullable(drawn.get(texts.state().iso3() + texts.hash()))
                        .map(row -> new PapersRead.OfOne(texts.state(), row, texts.like()))).toList());
    }

    /**
     * As {@link #read}, for whoever releases: where only a mission's language changed since all were drawn, its papers are drawn and read
     * at once.
     */
    public PapersRead readAsOfNow(Campaign campaign) {
        long registration = registration(campaign);
        List<String> drawnSince = rows.findByCampaignOrderById(campaign.id()).stream().filter(row -> row.registration() == registration)
                .map(DrawnPapers::iso3).distinct().toList();
        PapersRead read = read(campaign);
        Set<String> asTheyAre = read.papers().stream().map(one -> one.state().iso3()).collect(Collectors.toSet());
        List<String> changed = drawnSince.stream().filter(iso3 -> !asTheyAre.contains(iso3)).toList();
        draw(campaign.reference(), changed);
        return changed.isEmpty() ? read : read(campaign);
    }

    private long registration(Campaign campaign) {
        return campaigns.history(campaign.reference()).last(FactKind.REGISTERED).orElseThrow().id();
    }

    private DrawnPapers draw(Campaign campaign, long registration, AddressedTexts texts, boolean twice) {
        BusinessKey key = new BusinessKey(campaign.reference(), texts.state().iso3());
        PrintedPaper note = papers.noteVerbale(texts.note(), texts.addressee(), texts.enclosed());
        PrintedPaper annex = papers.compact(texts.compact(), texts.annex());
        String noteCalled = texts.noteIn().ownPaper("campaign.paper.NOTE");
        String faults = Stream.of(
                        of(noteCalled, check.faults(note, twice)),
                        of(texts.annexIn().ownPaper("campaign.paper.INSTRUMENT"), check.faults(annex, texts.open(), texts.compact(), texts.state(), twice)))
                .flatMap(Optional::stream).collect(Collectors.joining(" "));
        return journal.append(new DrawnPapers(null, campaign.id(), registration, key.iso3(), texts.hash(), store(key, noteCalled, texts.noteIn(), note), note.pages().size(),
                store(key, texts.annexed(), texts.annexIn(), annex), annex.pages().size(), faults.isEmpty() ? null : faults, journal.notBefore(Optional.empty())));
    }

    private static Optional<String> of(String paper, List<String> faults) {
        return faults.isEmpty() ? Optional.empty() : Optional.of(Messages.of("paper.faults", paper, String.join(" ", faults)));
    }

    /** {@code SAMPLE-2017-0001-FRA-Note-verbale.pdf}: named as the mission calls it. */
    private String store(BusinessKey key, String what, Language language, PrintedPaper paper) {
        String name = FileName.plain(key + " " + language.named(what)) + ".pdf";
        return documents.store(name, paper.bytes(), what, key.toString()).id();
    }

    private AddressedTexts texts(Campaign campaign, MemberState state, String language) {
        NoteVerbaleText note = note(campaign, campaign.noteLanguage(language));
        Instrument open = instrument(campaign, campaign.instrumentLanguage(language));
        Language noteIn = languages.writtenTo(note.language());
        Language annexIn = languages.writtenTo(open.language());
        String enclosed = noteIn.word("enclosure", noteIn.named(annexIn.ownPaper("paper.annex")));
        return new AddressedTexts(state, note, noteIn, List.of(noteIn.mission(state), noteIn.named(Messages.of("paper.newYork"))), enclosed, open,
                open.filledInFor(state), annexIn);
    }

    private NoteVerbaleText note(Campaign campaign, String language) {
        String text = campaign.noteTexts().get(language);
        return notes.get(new NoteWords(language, text), words -> NoteVerbaleText.read(text, language).orRefuse());
    }

    private Instrument instrument(Campaign campaign, String language) {
        return instruments.get(campaign.instrumentTexts().get(language), Instrument::ofText);
    }

    /** The language in which each is written to today. */
    private Function<MemberState, String> languagesToday() {
        Map<String, MissionEntry> missions = directory.entriesOn(LocalDate.now(clock));
        return state -> languages.writtenTo(Optional.ofNullable(missions.get(state.iso3())).map(MissionEntry::language).orElse(Languages.DEFAULT)).tag();
    }

    /** Whose papers are read by the other reader as well. */
    private Set<String> readTwice(Campaign campaign, Function<MemberState, String> written) {
        Set<String> seen = new HashSet<>();
        List<String> all = campaign.addressees();
        return all.stream().filter(iso3 -> seen.add(written.apply(memberStates.of(iso3, campaign.noteDate()))) || all.indexOf(iso3) % settings.readTwiceEvery() == 0)
                .collect(Collectors.toSet());
    }

    private record NoteWords(String language, String text) {
    }
}
