package org.compactdesk.signature;

import java.time.LocalDate;
import java.util.Optional;
import org.compactdesk.engine.Upload;

/**
 * The fields of the form "Countersign compact".
 *
 * @param signedOn      the day of the Secretary-General's signature, in New York
 * @param countersigned the compact with both signatures
 * @param reason        why it was not signed
 */
record CountersignatureFields(Optional<LocalDate> signedOn, Optional<Upload> countersigned, Optional<String> reason) {
}
