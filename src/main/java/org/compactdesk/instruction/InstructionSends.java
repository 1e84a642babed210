package org.compactdesk.instruction;

import static org.compactdesk.process.StaffInstructionProcess.*;

import java.util.List;
import org.compactdesk.document.EnteredWords;
import org.compactdesk.letter.Sends;
import org.compactdesk.letter.Sends.Leaving;
import org.compactdesk.pages.Briefing.Request;
import org.compactdesk.process.NoteVerbaleCampaignProcess.Clearance;
import org.compactdesk.state.Languages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What leaves when the forms of StaffInstruction are completed. */
@Configuration(proxyBeanMethods = false)
class InstructionSends {

    @Bean
    Sends giveInstructionSends(Instructions instructions, Languages languages) {
        return Sends.of("GiveInstruction", entered -> entered.find(ACT).isEmpty() || entered.find(INSTRUCTION_CAMPAIGN).isEmpty() ? Leaving.open()
                : instructions.leaving(instructions.about(asked(entered), entered.find(SUBJECT_KIND), entered.find(SUBJECT_DAY), entered.find(SUBJECT_IN_DAY)),
                        wording(entered, languages)));
    }

    @Bean
    Sends confirmInstructionSends(Instructions instructions) {
        return Sends.of("ConfirmInstruction", entered -> Leaving.on(entered.find(CONFIRMATION), Confirmation.CONFIRMED,
                () -> instructions.leaving(instructions.of(entered.get(INSTRUCTION)))));
    }

    @Bean
    Sends clearLetterSends(Instructions instructions, LetterDrafts writings) {
        return Sends.of("ClearLetter", entered -> Leaving.on(entered.find(CLEARANCE), Clearance.CLEARED,
                () -> writings.leaving(instructions.of(entered.get(INSTRUCTION)))));
    }

    @Bean
    Sends reviseLetterSends(Instructions instructions, LetterDrafts writings, Languages languages) {
        return Sends.of("ReviseLetter", entered -> writings.leaving(instructions.of(entered.get(INSTRUCTION)), wording(entered, languages)).when("sends.onceCleared"));
    }

    private static Instruction asked(Request entered) {
        return Instruction.asked(entered.get(ACT), entered.get(INSTRUCTION_CAMPAIGN), entered.find(CONCERNED_STATE).orElse(null),
                entered.find(REASON).orElse(null), entered.find(DAY).orElse(null), entered.find(FOCAL_POINT_NAME).orElse(null),
                entered.find(FOCAL_POINT_EMAIL).orElse(null), entered.find(FOCAL_POINT_PHONE).orElse(null));
    }

    private static LetterInput wording(Request entered, Languages languages) {
        return new LetterInput(entered.find(LETTER_SUBJECT).orElse(null), entered.find(WRITTEN_IN).orElse(Languages.DEFAULT),
                entered.find(LETTER_TEXT).map(EnteredWords::of).orElse(null),
                LetterInput.corrections(languages, field -> entered.find(field)),
                ENCLOSURE.allAmong(entered.variables()), entered.find(ENCLOSURES_KEPT).orElse(List.of()));
    }
}
