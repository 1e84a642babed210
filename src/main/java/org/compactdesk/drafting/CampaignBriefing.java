package org.compactdesk.drafting;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.compactdesk.instrument.NoteVerbaleText;
import org.compactdesk.instrument.ParseResult;
import org.compactdesk.instrument.TextRemark;
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

    /** What looks wrong in the text of one compact. */
    record Odd(String compact, List<TextRemark> oddities) {
    }

    private final Campaigns campaigns;
    private final CampaignTexts texts;
    private final Documents documents;
    private final MemberStates memberStates;
    private final Languages languages;
    private final PreFlight preFlight;
    private final CampaignPapers drawn;
    private final CampaignCards cards;

    CampaignBriefing(Campaigns campaigns, CampaignTexts texts, Documents documents, MemberStates memberStates,
            Languages languages, PreFlight preFlight, CampaignPapers drawn, CampaignCards cards) {
        this.campaigns = campaigns;
        this.texts = texts;
        this.documents = documents;
        this.memberStates = memberStates;
        this.languages = languages;
        this.preFlight = preFlight;
        this.drawn = drawn;
        this.cards = cards;
    }

    Map<String, Object> of(String reference) {
        Campaign campaign = campaigns.of(reference);
        return of(campaign, compacts(campaign));
    }

    private Map<String, Object> of(Campaign campaign, Map<String, ParseResult> compacts) {
        CampaignHistory history = new CampaignHistory(campaigns.facts(campaign));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("card", cards.of(campaign));
        model.put("campaign", campaign);
        model.put("papers", languages.all().stream().flatMap(language -> papers(campaign, language)).toList());
        model.put("oddities", languages.all().stream().flatMap(language -> oddities(compacts, language)).toList());
        model.put("languages", languages.others());
        model.put("titles", titles(compacts));
        model.put("noteDiffers", noteDiffers(campaign));
        model.put("sentBack", history.last(FactKind.SUBMITTED, FactKind.SENT_BACK)
                .filter(fact -> fact.is(FactKind.SENT_BACK)).orElse(null));
        model.put("facts", history.facts());
        model.put("addressees", campaign.addressees().stream().map(memberStates::of).map(MemberState::shortName).toList());
        model.put("data", data(campaign));
        return model;
    }

    /** As {@link #of}, with the list to go through before the release and the papers that are drawn so far. */
    Map<String, Object> beforeRelease(String reference) {
        Campaign campaign = campaigns.of(reference);
        Map<String, Object> model = of(campaign, compacts(campaign));
        PapersRead read = drawn.read(campaign);
        List<PreFlight.Finding> findings = preFlight.of(campaign, read);
        model.put("read", read);
        model.put("drawn", read.papers().stream().collect(toMap(one -> one.state().shortName(), PapersRead.OfOne::papers)));
        model.put("findings", findings);
        model.put("complete", read.isComplete() && findings.stream().allMatch(PreFlight.Finding::isToKnow));
        model.put("data", Map.of("addressesMissing", findings.stream().anyMatch(PreFlight.Finding::isToBeConfirmed),
                "otherLength", findings.stream().anyMatch(PreFlight.Finding::isToBeAnswered)));
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
    private static Map<String, ParseResult> compacts(Campaign campaign) {
        Map<String, ParseResult> compacts = new HashMap<>();
        campaign.instrumentTexts().forEach((language, text) -> compacts.put(language, Instrument.read(text, language)));
        return compacts;
    }

    /** What letters in each of these languages call it. */
    private static Map<String, String> titles(Map<String, ParseResult> compacts) {
        Map<String, String> titles = new HashMap<>();
        compacts.forEach((language, compact) -> Optional.ofNullable(compact.instrument()).flatMap(Instrument::called)
                .ifPresent(title -> titles.put(language, title)));
        return titles;
    }

    private static Stream<Odd> oddities(Map<String, ParseResult> compacts, Language language) {
        return Stream.ofNullable(compacts.get(language.tag()))
                .map(compact -> new Odd(language.ownPaper("campaign.paper.INSTRUMENT"), compact.oddities()));
    }

    /** The address in the note, where it names one and it is not the form's. */
    private static boolean noteDiffers(Campaign campaign) {
        String words = String.join("\n", NoteVerbaleText.read(campaign.noteText()).orRefuse().paragraphs());
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
