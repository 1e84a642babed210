package org.compactdesk.delivery;

import static org.compactdesk.process.AddressCorrectionProcess.COPY_ADDRESSES;
import static org.compactdesk.process.AddressCorrectionProcess.MAIN_ADDRESSES;
import static org.compactdesk.process.AddressCorrectionProcess.REMEDY;
import static org.compactdesk.process.UndeliveredLettersProcess.LETTERS_MEANT;
import static org.compactdesk.process.UndeliveredLettersProcess.MEASURE;

import java.util.List;
import org.compactdesk.letter.Letters;
import org.compactdesk.letter.LettersAfterNote;
import org.compactdesk.letter.Sends;
import org.compactdesk.letter.Sends.Leaving;
import org.compactdesk.process.AddressCorrectionProcess.Remedy;
import org.compactdesk.process.SharedVariables;
import org.compactdesk.process.UndeliveredLettersProcess.Measure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What leaves when the forms about letters are completed that did not get through. */
@Configuration(proxyBeanMethods = false)
class DeliverySends {

    /** To the addresses as they are entered. */
    @Bean
    Sends correctMissionAddressSends(AddressCorrection correction, Letters letters, LettersAfterNote afterNote) {
        return Sends.of("CorrectMissionAddress", entered -> entered.find(REMEDY).filter(Remedy.HANDED_OVER::equals)
                .map(byHand -> Leaving.of(afterNote.of(entered.participation()))).orElseGet(() -> Leaving.on(entered.find(REMEDY), Remedy.SEND_AGAIN,
                () -> correction.letterOf(entered.participation(), entered.find(SharedVariables.LETTER)).map(letters::latestIssue).map(letters::of)
                        .map(letters::next).map(letter -> Leaving.of(afterNote.with(List.of(letter)))).orElseGet(Leaving::nothing)
                        .to(AddressCorrection.addresses(entered.find(MAIN_ADDRESSES).orElse(""), entered.find(COPY_ADDRESSES).orElse(""))))));
    }

    /** What was given up is tried once more as it is; any other goes out as its next issue. */
    @Bean
    Sends attendDeliverySends(UndeliveredLetters undelivered, Letters letters, LettersAfterNote afterNote) {
        return Sends.of("AttendDelivery", entered -> Leaving.on(entered.find(MEASURE), Measure.AGAIN,
                () -> Leaving.of(afterNote.with(undelivered.meant(entered.businessKey().orElseThrow(), entered.find(LETTERS_MEANT).orElse(List.of())).stream()
                        .map(letter -> letter.isGivenUp() ? letter : letters.next(letter)).toList()))));
    }
}
