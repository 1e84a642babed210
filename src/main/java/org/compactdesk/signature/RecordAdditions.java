package org.compactdesk.signature;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Record additions" of SignatureAndReturn. */
@Component
class RecordAdditions implements JavaDelegate {

    private static final Variable<Additions> ADDITIONS = Variable.choice("additions", Additions.class);
    private static final Variable<Upload> COMMITMENTS = Variable.upload("commitments");
    private static final Variable<String> REMARK = Variable.string("remark");

    private final Examinations examinations;

    RecordAdditions(Examinations examinations) {
        this.examinations = examinations;
    }

    @Override
    public void execute(DelegateExecution step) {
        examinations.confirmAdditions(Keys.of(step), CompareWithVersionSent.COPY.get(step), ADDITIONS.get(step), COMMITMENTS.takeIfThere(step),
                REMARK.takeIfThere(step).orElse(null)).orRefuse();
    }
}
