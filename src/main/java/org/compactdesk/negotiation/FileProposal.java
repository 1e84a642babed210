package org.compactdesk.negotiation;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "File proposal" of BilateralNegotiation. */
@Component
class FileProposal extends ClauseFormStep {

    private static final Variable<ProposalOnTable> PROPOSAL = Variable.choice("proposal", ProposalOnTable.class);
    private static final Variable<LocalDate> ON = Variable.date("talkedOn");
    private static final Variable<Upload> PAPER = Variable.upload("paper");
    private static final Variable<String> ACCOUNT = Variable.string("account");
    private static final Variable<Change> CHANGE = Variable.choice("change", Change.class);

    private final Proposals bargaining;

    FileProposal(Proposals bargaining) {
        this.bargaining = bargaining;
    }

    @Override
    public void execute(DelegateExecution step) {
        long round = OpenRound.ROUND.get(step);
        ProposalOnTable proposal = PROPOSAL.get(step);
        bargaining.file(Keys.of(step), round, proposal, ON.take(step), changes(step), PAPER.takeIfThere(step), ACCOUNT.takeIfThere(step).orElse(null))
                .orRefuse();
        CHANGE.set(step, bargaining.weightiest(round).orElse(null));
    }
}
