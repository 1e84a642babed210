package org.compactdesk.mailbox;

import java.util.Locale;
import org.compactdesk.incoming.ReadMessage.Nature;

/** Tells what a mail is by what programs are bound to say of themselves: reports first, then answers that no person wrote (RFC 3834). */
final class MailClassifier {

    private MailClassifier() {
    }

    static Nature of(Headers headers, Parts parts) {
        if (parts.isReport("delivery-status") || headers.has(WrittenReports.FAILED)) {
            return Nature.DELIVERY_REPORT;
        }
        if (WrittenReports.isOne(headers, parts.text())) {
            return Nature.REPORT_IN_WORDS;
        }
        return isAutomatic(headers) ? Nature.AUTOMATIC_REPLY : Nature.LETTER;
    }

    private static boolean isAutomatic(Headers headers) {
        return word(headers, "Auto-Submitted").equals("auto-replied") || headers.hasNullReturnPath();
    }

    /** The value without parameters and comments. */
    private static String word(Headers headers, String name) {
        return headers.raw(name).split("[;(]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
