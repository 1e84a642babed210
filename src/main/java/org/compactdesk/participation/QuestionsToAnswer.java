package org.compactdesk.participation;

import static org.compactdesk.kernel.Checks.refuseIf;

import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.process.ParticipationProcess;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactKind;
import org.springframework.stereotype.Component;

/** An answer is about a question that was asked: while it is written the question stays. */
@Component
class QuestionsToAnswer implements OpenWork {

    private final Processes processes;

    QuestionsToAnswer(Processes processes) {
        this.processes = processes;
    }

    @Override
    public Outcome without(BusinessKey key, Fact entry) {
        return refuseIf(entry.is(FactKind.QUESTION_ASKED) && processes.inHand(ParticipationProcess.QUESTION_ASKED.name()).contains(entry.id()), "reply.openQuestion");
    }
}
