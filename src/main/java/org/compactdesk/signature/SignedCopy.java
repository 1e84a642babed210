package org.compactdesk.signature;

import java.time.LocalDate;
import java.util.Optional;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.process.IncomingCorrespondenceProcess.TextMatch;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.History;
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

    /** The last fact of a kind about this copy that counts. */
    Optional<Fact> last(FactKind kind, History history) {
        return history.lastAbout(kind, fact);
    }

    /** The day from which it counts, as it was put right; where its receipt was struck, the day on which it was recorded to come. */
    LocalDate receivedOn(History history) {
        return history.counting(fact).map(Fact::happenedOn).orElse(receivedOn);
    }

    /** The day beside the Government's signature, as it was put right; nothing where none is on record. */
    Optional<LocalDate> signedOn(History history) {
        return last(FactKind.SIGNED_BY_GOVERNMENT, history).map(Fact::happenedOn);
    }
}
