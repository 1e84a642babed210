package org.compactdesk.instruction;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.compactdesk.process.StaffInstructionProcess.CORRECTIONS;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.CampaignCards;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.campaign.ParticipationCards;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Messages;
import org.compactdesk.letter.Letters;
import org.compactdesk.letter.WordsByLanguage;
import org.compactdesk.pages.Choice;
import org.compactdesk.state.Language;
import org.compactdesk.state.Languages;
import org.springframework.stereotype.Component;

/** What the forms show in which a letter or a corrigendum is cleared or revised: who asked for it, and how it would look. */
@Component
public class LetterBriefing {

    private final Instructions instructions;
    private final LetterDrafts writings;
    private final Documents documents;
    private final ParticipationCards cards;
    private final CampaignCards campaignCards;
    private final Campaigns campaigns;
    private final Letters letters;
    private final Languages languages;

    /** A language whose texts can be corrected. @param campaigns the condition under which its field is shown; null for always */
    public record Correctable(Language language, String campaigns) {
    }

    /** A language in which these missions are written to. @param states their codes with commas between them */
    public record WrittenTo(Language language, String states) {
    }

    LetterBriefing(Instructions instructions, LetterDrafts writings, Documents documents, ParticipationCards cards, CampaignCards campaignCards,
            Campaigns campaigns, Letters letters, Languages languages) {
        this.instructions = instructions;
        this.writings = writings;
        this.documents = documents;
        this.cards = cards;
        this.campaignCards = campaignCards;
        this.campaigns = campaigns;
        this.letters = letters;
        this.languages = languages;
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
        model.put("papers", documents.of(writing.papers().stream().map(LetterDraft.Paper::document).toList()));
        model.put("enclosed", enclosed(writing));
        model.put("previews", writings.previews(instruction));
        model.put("notCorrected", notCorrected(instruction, writing));
        return model;
    }

    /** As {@link #of}, with what the fields hold so far. */
    public Map<String, Object> toRevise(long id, Function<String, List<Choice>> choices) {
        Map<String, Object> model = of(id);
        LetterDraft writing = writings.latest(id);
        model.put("isLetter", writing.text() != null);
        model.put("correctable", languages(campaigns.of(instructions.of(id).reference())).map(language -> new Correctable(language, null)).toList());
        Map<String, Object> data = new HashMap<>(Map.of("subject", Objects.toString(writing.subject(), ""), "text", Objects.toString(writing.text(), ""),
                "languages", choices.apply(writing.language()), "hasEnclosures", !writing.enclosed().isEmpty(), "enclosures", enclosed(writing).stream()
                        .map(document -> new Choice(document.id(), document.what(), true)).toList()));
        languages.all().forEach(language -> data.put(WordsByLanguage.field(CORRECTIONS, language).name(), rows(writing, language)));
        model.put("data", data);
        return model;
    }

    private static List<?> rows(LetterDraft writing, Language language) {
        List<Correction> own = writing.corrections().stream().filter(correction -> correction.language().equals(language.tag())).toList();
        return own.isEmpty() ? List.of(Map.of()) : own;
    }

    /** The languages in which notes of these campaigns went out, English first. */
    List<Correctable> correctable(List<Campaign> dispatched) {
        Map<Language, String> references = dispatched.stream().flatMap(campaign -> languages(campaign).map(language -> Map.entry(language, campaign.reference())))
                .collect(groupingBy(Map.Entry::getKey, LinkedHashMap::new, mapping(Map.Entry::getValue, joining(","))));
        return references.entrySet().stream().map(each -> new Correctable(each.getKey(), "instructionCampaign=" + each.getValue())).toList();
    }

    private Stream<Language> languages(Campaign campaign) {
        return Stream.concat(Stream.of(languages.writtenTo(Languages.DEFAULT)), languages.others().stream())
                .filter(language -> campaign.noteTexts().containsKey(language.tag()));
    }

    private List<String> notCorrected(Instruction instruction, LetterDraft writing) {
        return writing.corrections().isEmpty() ? List.of() : languages(campaigns.of(instruction.reference()))
                .filter(language -> writing.corrections().stream().noneMatch(correction -> correction.language().equals(language.tag())))
                .map(Language::englishName).toList();
    }

    /** Those that are not written to in English. */
    List<WrittenTo> writtenTo(List<Campaign> dispatched) {
        Function<BusinessKey, Language> language = letters.languages();
        return dispatched.stream().flatMap(campaign -> campaign.addressees().stream().map(iso3 -> new BusinessKey(campaign.reference(), iso3)))
                .collect(groupingBy(language, LinkedHashMap::new, mapping(BusinessKey::iso3, toCollection(TreeSet::new)))).entrySet().stream()
                .filter(each -> !each.getKey().tag().equals(Languages.DEFAULT))
                .map(each -> new WrittenTo(each.getKey(), String.join(",", each.getValue()))).toList();
    }

    private List<Document> enclosed(LetterDraft writing) {
        return documents.of(writing.documents());
    }
}
