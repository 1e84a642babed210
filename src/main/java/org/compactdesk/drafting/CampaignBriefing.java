package org.compactdesk.drafting;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.CampaignCards;
import org.compactdesk.campaign.CampaignText;
import org.compactdesk.campaign.CampaignTexts;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.campaign.Meeting;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.Choice;
import org.compactdesk.paper.CampaignPapers;
import org.compactdesk.paper.PapersRead;
import org.compactdesk.record.CampaignHistory;
import org.compactdesk.record.FactKind;
import org.compactdesk.state.Language;
import org.compactdesk.state.Languages;
import org.compactdesk.state.MemberState;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/** What every form on a campaign's way to its dispatch shows: the card, the drawn pages, what looks wrong, what happened so far. */
@Component
class CampaignBriefing {

    /** One paper to look at. */
    record Paper(String title, String id) {
    }

    /** What was read in the text of one compact: how many pieces of each kind, and where the name goes. */
    record Read(String compact, Map<String, Integer> extent, List<String> places) {
    }

    private final Campaigns campaigns;
    private final CampaignTexts texts;
    private final Documents documents;
    private final MemberStates memberStates;
    private final Languages languages;
    private final PreFlight preFlight;
    private final CampaignPapers drawn;
    private final CampaignCards cards;
    private final DraftRemarks remarks;
    private final Clock clock;

    CampaignBriefing(Campaigns campaigns, CampaignTexts texts, Documents documents, MemberStates memberStates,
            Languages languages, PreFlight preFlight, CampaignPapers drawn, CampaignCards cards, DraftRemarks remarks, Clock clock) {
        this.campaigns = campaigns;
        this.texts = texts;
        this.documents = documents;
        this.memberStates = memberStates;
        this.languages = languages;
        this.preFlight = preFlight;
        this.drawn = drawn;
        this.cards = cards;
        this.remarks = remarks;
        this.clock = clock;
    }

    Map<String, Object> of(String reference) {
        Campaign campaign = campaigns.of(reference);
        return of(campaign, remarks.standing(campaign));
    }

    private Map<String, Object> of(Campaign campaign, List<DraftRemarks.Standing> standing) {
        Map<String, Instrument> compacts = compacts(standing);
        CampaignHistory history = new CampaignHistory(campaigns.facts(campaign));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("card", cards.of(campaign));
        model.put("campaign", campaign);
        model.put("papers", languages.all().stream().flatMap(language -> papers(campaign, language)).toList());
        model.put("read", languages.all().stream().flatMap(language -> read(compacts, language)).toList());
        model.put("remarks", remarks.of(standing));
        model.put("languages", languages.others());
        model.put("titles", titles(compacts));
        model.put("noteDiffers", noteDiffers(campaign, standing));
        model.put("sentBack", history.last(FactKind.SUBMITTED, FactKind.SENT_BACK)
                .filter(fact -> fact.is(FactKind.SENT_BACK)).orElse(null));
        model.put("facts", history.facts());
        model.put("addressees", campaign.addressees().stream().map(memberStates::of).map(MemberState::shortName).toList());
        model.put("data", data(campaign));
        return model;
    }

    /** As {@link #of}, with the lines that look wrong for the form to be filled with. */
    Map<String, Object> toDraft(String reference) {
        Campaign campaign = campaigns.of(reference);
        List<DraftRemarks.Standing> standing = remarks.standing(campaign);
        Map<String, Object> model = of(campaign, standing);
        List<Map<String, String>> rows = remarks.of(standing).stream().map(line -> Map.of("id", line.id(), "where", line.where(), "sentences", line.sentences(),
                "printed", line.printed(), "text", line.text(), "reason", line.reason())).toList();
        Map<String, Object> data = data(campaign);
        data.put("remarks", rows);
        data.put("hasRemarks", Boolean.toString(!rows.isEmpty()));
        model.put("data", data);
        return model;
    }

    /** As {@link #of}, with the list to go through before the release and the papers that are drawn so far. */
    Map<String, Object> beforeRelease(String reference) {
        Campaign campaign = campaigns.of(reference);
        Map<String, Object> model = of(campaign, remarks.standing(campaign));
        PapersRead read = drawn.read(campaign);
        List<PreFlight.Finding> findings = preFlight.of(campaign, read);
        model.put("papersRead", read);
        model.put("drawn", read.papers().stream().collect(toMap(one -> one.state().shortName(), PapersRead.OfOne::papers)));
        model.put("findings", findings);
        model.put("complete", read.isComplete() && findings.stream().allMatch(PreFlight.Finding::isToKnow));
        model.put("data", Map.of("addressesMissing", findings.stream().anyMatch(PreFlight.Finding::isToBeConfirmed),
                "otherLength", findings.stream().anyMatch(PreFlight.Finding::isToBeAnswered),
                "noteDate", campaign.noteDate().toString(), "today", LocalDate.now(clock).toString()));
        return model;
    }

    private Stream<Paper> papers(Campaign campaign, Language language) {
        return Stream.of(CampaignText.Kind.values()).filter(kind -> campaign.texts(kind).containsKey(language.tag()))
                .map(kind -> paper(campaign, kind, language));
    }

    private Paper paper(Campaign campaign, CampaignText.Kind kind, Language language) {
        Document drawn = texts.findFirstByCampaignAndKindAndLanguageOrderByIdDesc(campaign.id(), kind, language.tag())
                .map(CampaignText::paper).map(documents::of).orElseThrow();
        return new Paper(language.ownPaper("campaign.paper.shown." + kind), drawn.id());
    }

    /** The compact as it reads in each language that there is one in. */
    private static Map<String, Instrument> compacts(List<DraftRemarks.Standing> standing) {
        return standing.stream().map(DraftRemarks.Standing::read).filter(text -> text.compact() != null)
                .collect(Collectors.toMap(text -> text.language().tag(), DraftText::compact));
    }

    /** What letters in each of these languages call it. */
    private static Map<String, String> titles(Map<String, Instrument> compacts) {
        Map<String, String> titles = new HashMap<>();
        compacts.forEach((language, compact) -> compact.called().ifPresent(title -> titles.put(language, title)));
        return titles;
    }

    private static Stream<Read> read(Map<String, Instrument> compacts, Language language) {
        return Stream.ofNullable(compacts.get(language.tag())).map(compact -> new Read(language.ownPaper("campaign.paper.INSTRUMENT"),
                compact.extent(), compact.placeholders().stream().map(CampaignBriefing::place).toList()));
    }

    private static String place(String paragraph) {
        String[] name = paragraph.split(" ", 2);
        return Messages.of("campaign.place." + (paragraph.contains("(") || name[0].matches("\\d+") ? "clause" : name[0]), name.length > 1 ? name[1] : paragraph);
    }

    /** The address in the note, where it names one and it is not the form's. */
    private static boolean noteDiffers(Campaign campaign, List<DraftRemarks.Standing> standing) {
        String words = standing.stream().map(DraftRemarks.Standing::read).filter(text -> text.isOf(CampaignText.Kind.NOTE, Languages.DEFAULT))
                .flatMap(note -> note.note().paragraphs().stream()).collect(Collectors.joining("\n"));
        return words.contains("@") && !words.contains(campaign.focalPoint().email());
    }

    private Map<String, Object> data(Campaign campaign) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("translated", languages.others().stream()
                .filter(language -> Stream.of(CampaignText.Kind.values()).anyMatch(kind -> campaign.texts(kind).containsKey(language.tag())))
                .map(language -> Choice.of(language.tag(), language.englishName())).toList());
        data.put("isTranslated", campaign.noteTexts().size() + campaign.instrumentTexts().size() > 2);
        data.put("reference", campaign.reference());
        data.put("noteDate", campaign.noteDate().toString());
        data.put("title", campaign.title());
        data.put("recalledNotes", String.join("\n", campaign.recalledNotes()));
        data.put("papers", String.join("\n", campaign.papers()));
        data.put("deadline", campaign.signatureDeadline().toString());
        data.put("meetingName", campaign.meeting().map(Meeting::name).orElse(""));
        data.put("meetingNames", campaign.meeting().map(Meeting::names).orElse(Map.of()));
        data.put("meetingDate", campaign.meeting().map(meeting -> meeting.date().toString()).orElse(""));
        data.put("focalPointName", campaign.focalPoint().name());
        data.put("focalPointEmail", campaign.focalPoint().email());
        data.put("focalPointPhone", Optional.ofNullable(campaign.focalPoint().phone()).orElse(""));
        return data;
    }
}
