package org.compactdesk.drafting;

import static org.compactdesk.process.NoteVerbaleCampaignProcess.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.campaign.CampaignText;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.engine.Batches;
import org.compactdesk.record.FocalPoint;
import org.compactdesk.state.Language;
import org.compactdesk.state.Languages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of NoteVerbaleCampaign up to the dispatch; those behind a form leave nothing of it behind. */
@Configuration(proxyBeanMethods = false)
class NoteVerbaleCampaignSteps {

    @Bean
    JavaDelegate recordRequest(Drafting drafting, Campaigns campaigns, Languages languages) {
        return step -> {
            CampaignRequest request = request(step, languages);
            drafting.request(request).orRefuse();
            step.setProcessBusinessKey(request.referenceInNote());
            step.setVariables(campaigns.of(step.getProcessBusinessKey()).processCard());
        };
    }

    @Bean
    JavaDelegate recordDraft(Drafting drafting, Campaigns campaigns, Languages languages) {
        return step -> {
            drafting.handIn(step.getProcessBusinessKey(), english(CampaignText.Kind.NOTE, step, languages),
                    english(CampaignText.Kind.INSTRUMENT, step, languages), translations(step, languages),
                    LANGUAGES_LEFT_OUT.takeIfThere(step).orElse(List.of()), RemarkRow.read(REMARKS.takeIfThere(step)), particulars(step, languages)).orRefuse();
            REMARKS_ANSWERED.setInPassing(step, drafting.isHandedIn(step.getProcessBusinessKey()));
            step.setVariables(campaigns.of(step.getProcessBusinessKey()).processCard());
        };
    }

    @Bean
    JavaDelegate recordClearance(Approval approval) {
        return step -> approval.clear(step.getProcessBusinessKey(), CLEARANCE.get(step), REASON.takeIfThere(step)).orRefuse();
    }

    @Bean
    JavaDelegate registerNote(Approval approval, Campaigns campaigns) {
        return step -> {
            String registered = REFERENCE.take(step);
            LocalDate date = NOTE_DATE.take(step);
            approval.register(step.getProcessBusinessKey(), registered, date, OTHER_REFERENCE.takeIfThere(step).orElse(false)).orRefuse();
            step.setProcessBusinessKey(registered);
            PORTIONS.set(step, Batches.number(campaigns.of(registered).addressees()));
        };
    }

    @Bean
    JavaDelegate recordRelease(Approval approval) {
        return step -> approval.release(step.getProcessBusinessKey(), RELEASE.get(step), REASON.takeIfThere(step),
                NUMBER_OF_ADDRESSEES.takeIfThere(step), SENT_ON.takeIfThere(step), WITHOUT_ADDRESSES.takeIfThere(step).orElse(false),
                OTHER_LENGTH.takeIfThere(step)).orRefuse();
    }

    /** Sends nothing. */
    @Bean
    JavaDelegate openParticipations(Dispatch dispatch, Campaigns campaigns) {
        return step -> {
            dispatch.open(step.getProcessBusinessKey());
            MEETING_PLANNED.set(step, campaigns.of(step.getProcessBusinessKey()).meeting().isPresent());
        };
    }

    private static CampaignRequest request(DelegateExecution step, Languages languages) {
        Language english = languages.writtenTo(Languages.DEFAULT);
        return new CampaignRequest(REFERENCE.takeIfThere(step), DraftText.read(english, CampaignText.Kind.NOTE, NOTE_TEXT.take(step)),
                DraftText.read(english, CampaignText.Kind.INSTRUMENT, COMPACT_TEXT.take(step)), translations(step, languages), entered(step, languages),
                ADDRESSING.take(step), REGIONAL_GROUP.takeIfThere(step), CHOSEN_STATES.takeIfThere(step).orElse(List.of()));
    }

    private static EnteredDetails entered(DelegateExecution step, Languages languages) {
        return new EnteredDetails(TITLE.take(step), lines(RECALLED_NOTES.takeIfThere(step)), lines(PAPERS.takeIfThere(step)), DEADLINE.takeIfThere(step),
                MEETING_NAME.takeIfThere(step), meetingNames(step, languages), MEETING_DATE.takeIfThere(step),
                FOCAL_POINT_NAME.takeIfThere(step), FOCAL_POINT_EMAIL.takeIfThere(step), FOCAL_POINT_PHONE.takeIfThere(step));
    }

    private static CampaignDetails particulars(DelegateExecution step, Languages languages) {
        return new CampaignDetails(TITLE.take(step), lines(RECALLED_NOTES.takeIfThere(step)), lines(PAPERS.takeIfThere(step)), DEADLINE.take(step),
                MEETING_NAME.takeIfThere(step), meetingNames(step, languages), MEETING_DATE.takeIfThere(step),
                new FocalPoint(FOCAL_POINT_NAME.take(step), FOCAL_POINT_EMAIL.take(step), FOCAL_POINT_PHONE.takeIfThere(step).orElse(null)));
    }

    /** The meeting's name in the other languages that letters are written in, by language. */
    private static Map<String, String> meetingNames(DelegateExecution step, Languages languages) {
        Map<String, String> names = new TreeMap<>();
        languages.others().forEach(language -> MEETING_NAME.inLanguage(language.tag()).takeIfThere(step).ifPresent(name -> names.put(language.tag(), name)));
        return names;
    }

    private static Optional<DraftText> english(CampaignText.Kind kind, DelegateExecution step, Languages languages) {
        return kind.field().takeIfThere(step).map(file -> DraftText.read(languages.writtenTo(Languages.DEFAULT), kind, file));
    }

    /** The texts in other languages that the form sent: it asks for two in each language that letters are written in. */
    private static List<DraftText> translations(DelegateExecution step, Languages languages) {
        return languages.others().stream().flatMap(language -> Stream.of(CampaignText.Kind.values()).flatMap(kind ->
                kind.field().inLanguage(language.tag()).takeIfThere(step).map(file -> DraftText.read(language, kind, file)).stream())).toList();
    }

    private static List<String> lines(Optional<String> text) {
        return text.stream().flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
