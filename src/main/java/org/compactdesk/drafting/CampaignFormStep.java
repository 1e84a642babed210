package org.compactdesk.drafting;

import static org.compactdesk.drafting.CampaignVariables.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.campaign.CampaignText;
import org.compactdesk.engine.Variable;
import org.compactdesk.record.FocalPoint;
import org.compactdesk.state.Languages;

/** A step after a form that asks for a campaign's particulars; leaves nothing of the form behind. */
abstract class CampaignFormStep implements JavaDelegate {

    private final Languages languages;

    CampaignFormStep(Languages languages) {
        this.languages = languages;
    }

    CampaignDetails particulars(DelegateExecution step) {
        return new CampaignDetails(TITLE.take(step),
                lines(RECALLED_NOTES.takeIfThere(step)), lines(PAPERS.takeIfThere(step)),
                DEADLINE.take(step), MEETING_NAME.takeIfThere(step), meetingNames(step), MEETING_DATE.takeIfThere(step),
                new FocalPoint(FOCAL_POINT_NAME.take(step), FOCAL_POINT_EMAIL.take(step),
                        FOCAL_POINT_PHONE.takeIfThere(step).orElse(null)));
    }

    private Map<String, String> meetingNames(DelegateExecution step) {
        Map<String, String> names = new TreeMap<>();
        languages.others().forEach(language -> meetingName(language).takeIfThere(step).ifPresent(name -> names.put(language.tag(), name)));
        return names;
    }

    /** The texts in other languages that the form sent: it asks for two in each language that letters are written in. */
    List<Translation> translations(DelegateExecution step) {
        return languages.others().stream().flatMap(language -> Stream.of(CampaignText.Kind.values()).flatMap(kind ->
                Variable.upload(Translation.field(kind, language)).takeIfThere(step).map(file -> new Translation(language, kind, file)).stream())).toList();
    }

    /** The languages whose texts are to be left out again, by tag. */
    static List<String> leftOut(DelegateExecution step) {
        return LANGUAGES_LEFT_OUT.takeIfThere(step).map(tags -> List.of(tags.split("\\s*,\\s*"))).orElse(List.of());
    }

    private static List<String> lines(Optional<String> text) {
        return text.stream().flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
