package org.compactdesk.participation;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.record.FactKind;
import org.springframework.stereotype.Component;

/** Step "Report new address" of Participation: a person enters it, with what the mission wrote in front of them. */
@Component
class ReportNewAddress implements JavaDelegate {

    private final Responses responses;
    private final Processes processes;

    ReportNewAddress(Responses responses, Processes processes) {
        this.responses = responses;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution step) {
        BusinessKey key = Keys.of(step);
        Long response = Responses.IN_HAND.get(step);
        responses.settle(key, response, FactKind.ADDRESS_CHANGED);
        processes.wakeWith("AddressRefused", key.toString(), Map.of(Responses.ADDRESS_REPORT.name(), response));
    }
}
