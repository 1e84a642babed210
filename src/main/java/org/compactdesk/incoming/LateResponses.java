package org.compactdesk.incoming;

import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.letter.DispatchStatus;
import org.compactdesk.letter.Letters;
import org.compactdesk.letter.NotesVerbales;
import org.compactdesk.participation.Participations;
import org.compactdesk.participation.Response;
import org.compactdesk.participation.Responses;
import org.compactdesk.participation.WorkResumed;
import org.compactdesk.process.IncomingCorrespondenceProcess.Late;
import org.compactdesk.process.ParticipationProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of a participation that had ended, where a response comes late or where it should not have ended. */
@Component
class LateResponses {

    private final Participations participations;
    private final Responses responses;
    private final IncomingItems arrivals;
    private final NotesVerbales notes;
    private final Letters letters;
    private final Processes processes;
    private final ItemCard onItsWay;

    LateResponses(Participations participations, Responses responses, IncomingItems arrivals, NotesVerbales notes, Letters letters,
            Processes processes, ItemCard onItsWay) {
        this.participations = participations;
        this.responses = responses;
        this.arrivals = arrivals;
        this.notes = notes;
        this.letters = letters;
        this.processes = processes;
        this.onItsWay = onItsWay;
    }

    void record(BusinessKey key, Late decision, long id) {
        Response response = responses.of(key, id);
        if (decision == Late.FILED) {
            responses.handled(id);
            arrivals.keepLate(response.correspondence());
        }
    }

    /** Lets the participation look again, at most once however many late responses ask for it. */
    void reopen(BusinessKey key) {
        if (participations.reopen(key)) {
            // What an earlier instance has still open, such as talks under way or a question, is finished there.
            processes.start(ParticipationProcess.KEY, key.toString(), onItsWay.card(key));
        } else {
            processes.wake(ParticipationProcess.Messages.RESPONSE_FILED, key.toString());
        }
    }

    /** What had ended the work never was: the participation looks again, and a note that had not gone out goes now. */
    @EventListener
    void goOn(WorkResumed resumed) {
        // An issue that came to its turn meanwhile was found not needed, and that stands.
        notes.find(resumed.key()).filter(note -> letters.of(note).fate() == DispatchStatus.NOT_NEEDED).ifPresent(letters::nextIssue);
        reopen(resumed.key());
    }
}
