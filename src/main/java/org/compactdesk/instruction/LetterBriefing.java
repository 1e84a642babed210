package org.compactdesk.instruction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.compactdesk.campaign.CampaignCards;
import org.compactdesk.campaign.ParticipationCards;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.Choice;
import org.springframework.stereotype.Component;

/** What the forms show in which a letter or a corrigendum is cleared or revised: who asked for it, and how it would look. */
@Component
public class LetterBriefing {

    private final Instructions instructions;
    private final LetterDrafts writings;
    private final Documents documents;
    private final ParticipationCards cards;
    private final CampaignCards campaignCards;

    LetterBriefing(Instructions instructions, LetterDrafts writings, Documents documents, ParticipationCards cards, CampaignCards campaignCards) {
        this.instructions = instructions;
        this.writings = writings;
        this.documents = documents;
        this.cards = cards;
        this.campaignCards = campaignCards;
    }

    public Map<String, Object> of(long id) {
        Instruction instruction = instructions.of(id);
        LetterDraft writing = writings.latest(id);
        Map<String, Object> model = new HashMap<>();
        model.put("card", instruction.key().map(cards::of).orElseGet(() -> campaignCards.of(instruction.reference())));
        model.put("act", Messages.of("act." + instruction.act()));
        model.put("instruction", instruction);
        model.put("writing", writing);
        model.put("clearance", writings.lastClearance(id).orElse(null));
        model.put("paper", documents.of(writing.paper()));
        model.put("enclosed", enclosed(writing));
        return model;
    }

    /** As {@link #of}, with what the fields hold so far. */
    public Map<String, Object> toRevise(long id, Function<String, List<Choice>> languages) {
        Map<String, Object> model = of(id);
        LetterDraft writing = writings.latest(id);
        model.put("isLetter", writing.text() != null);
        model.put("data", Map.of("subject", Objects.toString(writing.subject(), ""), "text", Objects.toString(writing.text(), ""),
                "languages", languages.apply(writing.language()), "corrections", writing.corrections(),
                "hasEnclosures", !writing.enclosed().isEmpty(), "enclosures", enclosed(writing).stream()
                        .map(document -> new Choice(document.id(), document.what(), true)).toList()));
        return model;
    }

    private List<Document> enclosed(LetterDraft writing) {
        return documents.of(writing.documents());
    }
}
