package org.compactdesk.participation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.Processes;
import org.springframework.stereotype.Component;

/** Step "Record withdrawal" of Participation: what else is under way for this Government ends with it. */
@Component
class RecordWithdrawal implements JavaDelegate {

    private final Responses responses;
    private final BackToPerson backToPerson;
    private final Processes processes;

    RecordWithdrawal(Responses responses, BackToPerson backToPerson, Processes processes) {
        this.responses = responses;
        this.backToPerson = backToPerson;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution step) {
        BusinessKey key = BusinessKey.of(step);
        responses.withdraw(key, Responses.IN_HAND.get(step));
        responses.leave(key).forEach(backToPerson::handleLate);
        processes.resumeAndWake("BilateralNegotiation", "TalksOvertaken", key.toString());
        processes.wake("SignatureOvertaken", key.toString());
    }
}
