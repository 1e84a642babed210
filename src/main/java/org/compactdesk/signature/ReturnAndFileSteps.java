package org.compactdesk.signature;

import static org.compactdesk.process.ReturnAndFileProcess.*;
import static org.compactdesk.process.SignatureAndReturnProcess.COPY;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of ReturnAndFile. */
@Configuration(proxyBeanMethods = false)
class ReturnAndFileSteps {

    @Bean
    JavaDelegate returnCopy(Custody custody) {
        return step -> {
            custody.returnCopy(Keys.of(step), COPY.get(step));
            CLOSE_UNCONFIRMED_AT.set(step, custody.closeUnconfirmedAt());
        };
    }

    @Bean
    JavaDelegate recordReceipt(Custody custody) {
        return step -> custody.receiptConfirmed(Keys.of(step), COPY.get(step), CONFIRMED_ON.take(step), HOW.takeIfThere(step).orElse(null)).orRefuse();
    }

    @Bean
    JavaDelegate closeUnconfirmed(Custody custody) {
        return step -> custody.closeUnconfirmed(Keys.of(step), COPY.get(step));
    }

    @Bean
    JavaDelegate recordFiling(Custody custody) {
        return step -> {
            custody.file(Keys.of(step), COPY.get(step), ORIGINAL.get(step), FILED_ON.takeIfThere(step), LOCATION.takeIfThere(step),
                    FILING_REMARK.takeIfThere(step), LAST_COPY_SEEN.takeIfThere(step)).orRefuse();
            LOOK_AGAIN_AT.set(step, custody.lookAgainAt());
        };
    }
}
