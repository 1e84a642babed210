package org.compactdesk.signature;

import java.time.LocalDate;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.process.IncomingCorrespondenceProcess.TextMatch;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A signed copy as it arrived.
 *
 * @param fact        the entry in the record that says it was received; everything about this copy refers to it
 * @param receivedOn  the day it reached the Secretariat, in New York
 * @param textMatches what whoever recorded it saw of its text
 * @param document    the stored copy, or null where only paper came
 */
@Table(schema = "desk", name = "signed_copy")
record SignedCopy(@Id Long id, String businessKey, long fact, long response, LocalDate receivedOn, TextMatch textMatches,
        String document, String note) {

    BusinessKey key() {
        return BusinessKey.parse(businessKey);
    }
}
