package org.compactdesk.instruction;

import static org.compactdesk.process.StaffInstructionProcess.*;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.document.EnteredWords;
import org.compactdesk.letter.WordsByLanguage;
import org.compactdesk.state.Languages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of StaffInstruction. */
@Configuration(proxyBeanMethods = false)
class StaffInstructionSteps {

    @Bean
    JavaDelegate recordInstruction(Instructions instructions, Languages languages) {
        return step -> {
            Instruction given = given(step, instructions, languages);
            step.setProcessBusinessKey(given.concerns());
            step.setVariables(instructions.processCard(given));
            INSTRUCTION.set(step, given.id());
            CONSENT.set(step, instructions.consent(given));
        };
    }

    @Bean
    JavaDelegate recordConfirmation(Instructions instructions) {
        return step -> instructions.confirm(step.getProcessBusinessKey(), INSTRUCTION.get(step), CONFIRMATION.get(step),
                REASON.takeIfThere(step)).orRefuse();
    }

    @Bean
    JavaDelegate recordLetterClearance(Instructions instructions) {
        return step -> instructions.clear(step.getProcessBusinessKey(), INSTRUCTION.get(step), CLEARANCE.get(step),
                REASON.takeIfThere(step)).orRefuse();
    }

    @Bean
    JavaDelegate recordRevisedLetter(Instructions instructions, Languages languages) {
        return step -> instructions.revise(step.getProcessBusinessKey(), INSTRUCTION.get(step), wording(step, languages)).orRefuse();
    }

    @Bean
    JavaDelegate carryOutInstruction(Instructions instructions) {
        return step -> instructions.carryOut(step.getProcessBusinessKey(), INSTRUCTION.get(step)).orRefuse();
    }

    @Bean
    JavaDelegate wakeConcerned(Instructions instructions) {
        return step -> instructions.wake(step.getProcessBusinessKey(), INSTRUCTION.get(step)).orRefuse();
    }

    private static Instruction given(DelegateExecution step, Instructions instructions, Languages languages) {
        return instructions.give(instructions.about(asked(step), SUBJECT_KIND.takeIfThere(step), SUBJECT_DAY.takeIfThere(step),
                SUBJECT_IN_DAY.takeIfThere(step)), wording(step, languages));
    }

    private static Instruction asked(DelegateExecution step) {
        return Instruction.asked(ACT.get(step), INSTRUCTION_CAMPAIGN.take(step), CONCERNED_STATE.takeIfThere(step).orElse(null),
                REASON.take(step), DAY.takeIfThere(step).orElse(null), FOCAL_POINT_NAME.takeIfThere(step).orElse(null),
                FOCAL_POINT_EMAIL.takeIfThere(step).orElse(null), FOCAL_POINT_PHONE.takeIfThere(step).orElse(null));
    }

    /** What is to be sent to missions; nothing of it is left behind. */
    private static LetterInput wording(DelegateExecution step, Languages languages) {
        return new LetterInput(LETTER_SUBJECT.takeIfThere(step).orElse(null), WRITTEN_IN.takeIfThere(step).orElse(Languages.DEFAULT),
                LETTER_TEXT.takeIfThere(step).map(EnteredWords::of).orElse(null),
                corrections(step, languages),
                ENCLOSURE.takeAll(step), ENCLOSURES_KEPT.takeIfThere(step).orElse(List.of()));
    }

    /** Those of the English texts first. */
    private static List<Correction> corrections(DelegateExecution step, Languages languages) {
        return Stream.concat(Stream.of(languages.writtenTo(Languages.DEFAULT)), languages.others().stream()).flatMap(language ->
                WordsByLanguage.field(CORRECTIONS, language).takeIfThere(step).map(rows -> LetterInput.corrections(language, rows)).stream())
                .flatMap(List::stream).toList();
    }
}
