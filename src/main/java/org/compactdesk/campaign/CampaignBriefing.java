package org.compactdesk.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.engine.Refused;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.instrument.NoteVerbaleText;
import org.compactdesk.instrument.Oddity;
import org.compactdesk.mission.MemberState;
import org.compactdesk.mission.MemberStates;
import org.springframework.stereotype.Component;

/** What every form on a campaign's way to its dispatch shows: the card, the drawn pages, what looks wrong, what happened so far. */
@Component
class CampaignBriefing {

    /** One paper to look at. */
    record Paper(String title, String id) {
    }

    private final Campaigns campaigns;
    private final CampaignTexts texts;
    private final Documents documents;
    private final MemberStates memberStates;
    private final PreFlight preFlight;
    private final CampaignCards cards;

    CampaignBriefing(Campaigns campaigns, CampaignTexts texts, Documents documents, MemberStates memberStates,
            PreFlight preFlight, CampaignCards cards) {
        this.campaigns = campaigns;
        this.texts = texts;
        this.documents = documents;
        this.memberStates = memberStates;
        this.preFlight = preFlight;
        this.cards = cards;
    }

    Map<String, Object> of(String reference) {
        Campaign campaign = campaigns.of(reference);
        CampaignHistory history = campaigns.history(reference);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("card", cards.of(reference));
        model.put("campaign", campaign);
        model.put("note", paper(campaign, CampaignText.Kind.NOTE, Refused.sentence("campaign.paper.NOTE")));
        model.put("compact", paper(campaign, CampaignText.Kind.INSTRUMENT, Refused.sentence("campaign.paper.annexed")));
        model.put("oddities", oddities(campaign));
        model.put("noteDiffers", noteDiffers(campaign));
        model.put("sentBack", history.last(CampaignFactKind.SUBMITTED, CampaignFactKind.SENT_BACK)
                .filter(fact -> fact.is(CampaignFactKind.SENT_BACK)).orElse(null));
        model.put("facts", history.facts());
        model.put("addressees", campaign.addressees().stream().map(memberStates::of).map(MemberState::shortName).toList());
        model.put("data", data(campaign));
        return model;
    }

    /** As {@link #of}, with the list to go through before the release. */
    Map<String, Object> beforeRelease(String reference) {
        Map<String, Object> model = of(reference);
        List<PreFlight.Finding> findings = preFlight.of(campaigns.of(reference));
        model.put("findings", findings);
        model.put("complete", findings.stream().allMatch(PreFlight.Finding::isToKnow));
        model.put("data", Map.of("addressesMissing", findings.stream().anyMatch(PreFlight.Finding::isToBeConfirmed)));
        return model;
    }

    private Paper paper(Campaign campaign, CampaignText.Kind kind, String title) {
        Document drawn = texts.findFirstByCampaignAndKindOrderByIdDesc(campaign.id(), kind)
                .map(CampaignText::paper).map(documents::of).orElseThrow();
        return new Paper(title, drawn.id());
    }

    private static List<Oddity> oddities(Campaign campaign) {
        return Instrument.read(campaign.instrumentText()).oddities();
    }

    /** The address in the note, where it names one and it is not the form's. */
    private static boolean noteDiffers(Campaign campaign) {
        String words = String.join("\n", NoteVerbaleText.read(campaign.noteText()).orRefuse().paragraphs());
        return words.contains("@") && !words.contains(campaign.focalPoint().email());
    }

    private static Map<String, Object> data(Campaign campaign) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("reference", campaign.reference());
        data.put("noteDate", campaign.noteDate().toString());
        data.put("title", campaign.title());
        data.put("recalledNotes", String.join("\n", campaign.recalledNotes()));
        data.put("papers", String.join("\n", campaign.papers()));
        data.put("deadline", campaign.signatureDeadline().toString());
        data.put("meetingName", campaign.meeting().map(Meeting::name).orElse(""));
        data.put("meetingDate", campaign.meeting().map(meeting -> meeting.date().toString()).orElse(""));
        data.put("focalPointName", campaign.focalPoint().name());
        data.put("focalPointEmail", campaign.focalPoint().email());
        data.put("focalPointPhone", Optional.ofNullable(campaign.focalPoint().phone()).orElse(""));
        return data;
    }
}
