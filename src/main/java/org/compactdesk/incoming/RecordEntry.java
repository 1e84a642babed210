package org.compactdesk.incoming;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.record.TextMatch;
import org.springframework.stereotype.Component;

/** Step "Record entry" of IncomingCorrespondence. */
@Component
class RecordEntry implements JavaDelegate {

    private static final Variable<Medium> MEDIUM = Variable.choice("medium", Medium.class);
    private static final Variable<LocalDate> RECEIVED_ON = Variable.date("receivedOn");
    private static final Variable<String> STATE = Variable.string("state");
    private static final Variable<String> REFERENCE = Variable.string("reference");
    private static final Variable<ResponseKind> KIND = Variable.choice("kind", ResponseKind.class);
    private static final Variable<TextMatch> TEXT_MATCHES = Variable.choice("textMatches", TextMatch.class);
    private static final Variable<String> SENDER = Variable.string("sentBy");
    private static final Variable<String> NOTE = Variable.string("note");
    private static final Variable<Upload> DOCUMENTS = Variable.upload("document");

    private final IncomingItems arrivals;

    RecordEntry(IncomingItems arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public void execute(DelegateExecution step) {
        IncomingItems.Entry entry = new IncomingItems.Entry(MEDIUM.take(step), RECEIVED_ON.take(step), STATE.takeIfThere(step).orElse(null),
                REFERENCE.takeIfThere(step).orElse(null), KIND.takeIfThere(step).orElse(null), TEXT_MATCHES.takeIfThere(step).orElse(null),
                SENDER.takeIfThere(step).orElse(null), NOTE.takeIfThere(step).orElse(null), DOCUMENTS.takeAll(step));
        IncomingItems.ENTRY.set(step, arrivals.record(entry).orRefuse().id());
    }
}
