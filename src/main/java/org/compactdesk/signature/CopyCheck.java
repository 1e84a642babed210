package org.compactdesk.signature;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.compactdesk.process.ExamineSignedCopyProcess.Authority;
import org.compactdesk.process.ExamineSignedCopyProcess.CopyForm;
import org.compactdesk.process.ExamineSignedCopyProcess.Fault;
import org.compactdesk.process.ExamineSignedCopyProcess.Finding;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a person found on looking a copy over.
 *
 * @param signedOn  the date beside the signature, as the Government wrote it; null where there is none
 * @param faults    names of {@link Fault}, parted by commas; empty where there are none
 * @param remark    what whoever reads this should know, or what the Government is asked to correct; or null
 * @param language  in which the remark is written where the Government reads it, a tag of BCP 47; else null
 * @param checkedBy who looked
 */
@Table(schema = "desk", name = "copy_check")
record CopyCheck(@Id Long id, long copy, Finding finding, String signatory, String title, Authority authority, LocalDate signedOn,
        CopyForm form, String faults, String remark, String language, String checkedBy, Instant checkedAt) {

    Set<Fault> faultSet() {
        return faults.isEmpty() ? EnumSet.noneOf(Fault.class)
                : Arrays.stream(faults.split(",")).map(Fault::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Fault.class)));
    }
}
