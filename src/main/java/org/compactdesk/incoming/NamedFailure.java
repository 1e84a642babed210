package org.compactdesk.incoming;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a report that waits for a person's judgement says of one recipient.
 *
 * @param letter    the letter that it seems to name, or null
 * @param recipient the address, or empty where the report names none
 * @param status    the mail server's reason (RFC 3463), or null
 */
@Table(schema = "desk", name = "named_failure")
record NamedFailure(@Id Long id, long correspondence, Long letter, String recipient, String status, String words) {

    private static final int LONGEST_ADDRESS = 254;

    static NamedFailure of(long entry, Long letter, ReadMessage.Report report) {
        String recipient = report.recipient().substring(0, Math.min(report.recipient().length(), LONGEST_ADDRESS));
        return new NamedFailure(null, entry, letter, recipient, report.status(), report.words());
    }
}
