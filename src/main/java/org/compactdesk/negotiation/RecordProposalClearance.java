package org.compactdesk.negotiation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Record proposal clearance" of BilateralNegotiation. */
@Component
class RecordProposalClearance implements JavaDelegate {

    private static final Variable<ProposalClearance> CLEARANCE = Variable.choice("proposalClearance", ProposalClearance.class);
    private static final Variable<Boolean> CLEARED = Variable.flag("cleared");
    private static final Variable<String> REMARK = Variable.string("remark");

    private final Proposals bargaining;

    RecordProposalClearance(Proposals bargaining) {
        this.bargaining = bargaining;
    }

    @Override
    public void execute(DelegateExecution step) {
        long round = OpenRound.ROUND.get(step);
        bargaining.clear(Keys.of(step), round, CLEARED.take(step), REMARK.takeIfThere(step).orElse(null)).orRefuse();
        CLEARANCE.set(step, bargaining.whatIsCleared(round));
    }
}
