package org.compactdesk.instruction;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.document.EnteredWords;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;
import org.compactdesk.state.Languages;

/** A step after a form in which something is written to missions; leaves nothing of it behind. */
abstract class LetterFormStep implements JavaDelegate {

    private static final Variable<String> SUBJECT = Variable.string("letterSubject", 150);
    private static final Variable<String> WRITTEN_IN = Variable.string("writtenIn");
    private static final Variable<Upload> TEXT = Variable.upload("letterText");
    private static final Variable<Upload> ENCLOSURES = Variable.upload("enclosure");
    /** Ids of documents with commas between them. */
    private static final Variable<String> KEPT = Variable.string("enclosuresKept");
    private static final Variable<Upload> CORRECTIONS = Variable.upload("corrections");

    LetterInput wording(DelegateExecution step) {
        Optional<String> kept = KEPT.takeIfThere(step);
        return new LetterInput(SUBJECT.takeIfThere(step).orElse(null), WRITTEN_IN.takeIfThere(step).orElse(Languages.DEFAULT),
                TEXT.takeIfThere(step).map(EnteredWords::of).orElse(null),
                CORRECTIONS.takeIfThere(step).map(LetterInput::corrections).orElse(List.of()),
                ENCLOSURES.takeAll(step), kept.map(ids -> List.of(ids.split(","))).orElse(List.of()));
    }
}
