package org.compactdesk.delivery;

import static org.compactdesk.process.AddressCorrectionProcess.*;
import static org.compactdesk.process.SharedVariables.LETTER;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.letter.Letters;
import org.compactdesk.letter.LettersAfterNote;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Steps of AddressCorrection. */
@Configuration(proxyBeanMethods = false)
class AddressCorrectionSteps {

    @Bean
    JavaDelegate noteRefusedAddress(AddressCorrection correction) {
        return step -> LETTER.set(step, correction.letterOf(Keys.of(step), LETTER.find(step)).orElse(null));
    }

    @Bean
    JavaDelegate recordCorrectedAddress(AddressCorrection correction) {
        return step -> {
            CorrectedAddress entered = new CorrectedAddress(REMEDY.take(step), MAIN_ADDRESSES.takeIfThere(step).orElse(""),
                    COPY_ADDRESSES.takeIfThere(step).orElse(""), REFUSED_ADDRESS_TOO.takeIfThere(step).orElse(false), HANDED_OVER_ON.takeIfThere(step));
            LETTER.set(step, correction.carryOut(Keys.of(step), entered, LETTER.find(step)).orElse(null));
            SEND_ONCE_MORE.set(step, entered.remedy() == Remedy.SEND_AGAIN);
        };
    }

    /** The next issue, to the corrected address. */
    @Bean
    JavaDelegate sendAgain(Letters letters, LettersAfterNote afterNote) {
        return step -> {
            letters.send(Keys.of(step), LETTER.get(step));
            afterNote.follow(Keys.of(step));
        };
    }
}
