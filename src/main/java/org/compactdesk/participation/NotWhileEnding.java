package org.compactdesk.participation;

import static org.compactdesk.kernel.Checks.refuseIf;

import java.util.Set;
import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.process.ParticipationProcess;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactKind;
import org.springframework.stereotype.Component;

/** What ended a participation is struck only once its instance is through: one that still ends would take what begins anew with it. */
@Component
class NotWhileEnding implements OpenWork {

    private static final Set<FactKind> ENDS = Set.of(FactKind.WITHDRAWN, FactKind.ADDRESSED_IN_ERROR);

    private final Participations participations;
    private final Responses responses;
    private final Processes processes;

    NotWhileEnding(Participations participations, Responses responses, Processes processes) {
        this.participations = participations;
        this.responses = responses;
        this.processes = processes;
    }

    @Override
    public Outcome without(BusinessKey key, Fact entry) {
        return refuseIf(ENDS.contains(entry.kind()) && isEnding(key) && processes.isOpen(ParticipationProcess.KEY, key.toString()), "record.stillEnding");
    }

    private boolean isEnding(BusinessKey key) {
        return !participations.of(key).atWork()
                || responses.of(key).stream().anyMatch(response -> response.kind().ends() && response.handledAt() == null);
    }
}
