package org.compactdesk.letter;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Variable;
import org.compactdesk.instruction.CorrigendumLetters;
import org.compactdesk.letter.AddressCorrection.Remedy;
import org.springframework.stereotype.Component;

/** Step "Record corrected address" of Participation. */
@Component
class RecordCorrectedAddress implements JavaDelegate {

    private static final Variable<Remedy> REMEDY = Variable.choice("remedy", Remedy.class);
    private static final Variable<String> MAIN = Variable.string("mainAddresses");
    private static final Variable<String> COPIES = Variable.string("copyAddresses");
    private static final Variable<LocalDate> HANDED_OVER_ON = Variable.date("handedOverOn");
    private static final Variable<Boolean> SEND_ONCE_MORE = Variable.flag("sendOnceMore");

    private final AddressCorrection correction;
    private final CorrigendumLetters corrigenda;

    RecordCorrectedAddress(AddressCorrection correction, CorrigendumLetters corrigenda) {
        this.correction = correction;
        this.corrigenda = corrigenda;
    }

    @Override
    public void execute(DelegateExecution step) {
        Remedy remedy = REMEDY.take(step);
        correction.carryOut(Keys.of(step), remedy, MAIN.takeIfThere(step).orElse(""), COPIES.takeIfThere(step).orElse(""),
                HANDED_OVER_ON.takeIfThere(step), Letters.LETTER.find(step)).orRefuse();
        Letters.LETTER.setLocal(step, correction.goesOnWith(remedy, Letters.LETTER.find(step)).orElse(null));
        corrigenda.follow(Keys.of(step));
        SEND_ONCE_MORE.setLocal(step, remedy == Remedy.SEND_AGAIN);
    }
}
