package org.compactdesk.signature;

import java.time.LocalDate;
import java.util.Set;
import org.compactdesk.process.ExamineSignedCopyProcess.Authority;
import org.compactdesk.process.ExamineSignedCopyProcess.CopyForm;
import org.compactdesk.process.ExamineSignedCopyProcess.Fault;
import org.compactdesk.process.ExamineSignedCopyProcess.Finding;

/**
 * What whoever verifies a copy wrote down; every entry but the finding may be null.
 *
 * @param otherState the Member State that the copy is of, where it is another's
 * @param remark     for faults: what the Government is asked to correct, in the letter's words
 * @param language   in which the remark is written
 */
record CheckForm(Finding finding, String signatory, String title, Authority authority, LocalDate signedOn, CopyForm form,
        Set<Fault> faults, String otherState, String remark, String language) {
}
