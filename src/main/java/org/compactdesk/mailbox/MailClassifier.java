package org.compactdesk.mailbox;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compactdesk.incoming.ReadMessage.Nature;

/** Tells by a mail's headers whether a person wrote it. */
final class MailClassifier {

    private static final Set<String> AUTOMATIC_PRECEDENCE = Set.of("auto_reply", "auto-reply", "junk");
    private static final Set<String> LIST_PRECEDENCE = Set.of("bulk", "list");
    /** What programs wrote before RFC 3834, and some still do. */
    private static final Pattern OUT_OF_OFFICE = Pattern.compile("^(automatic reply|auto(matic)?[- ]?(reply|response)|out of (the )?office|"
            + "r[ée]ponse automatique|absence du bureau|message d.absence|respuesta autom[áa]tica|fuera de (la )?oficina|"
            + "automatische antwort|abwesen(d|heit))\\b.*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private MailClassifier() {
    }

    static Nature of(Headers headers, Parts parts) {
        if (parts.isReport("delivery-status")) {
            return Nature.DELIVERY_REPORT;
        }
        if (isAutomatic(headers) || parts.isReport("disposition-notification") || parts.isReport("feedback-report")) {
            return Nature.AUTOMATIC_REPLY;
        }
        return isFromList(headers) ? Nature.LIST_MAIL : Nature.LETTER;
    }

    private static boolean isAutomatic(Headers headers) {
        String submitted = word(headers, "Auto-Submitted");
        String subject = headers.subject();
        return !submitted.isEmpty() && !submitted.equals("no")
                || Stream.of("X-Autoreply", "X-Autorespond", "X-Autoresponse", "X-Mail-Autoreply", "X-Auto-Reply", "X-FC-MachineGenerated")
                        .map(name -> word(headers, name)).anyMatch(value -> !value.isEmpty() && !value.equals("no") && !value.equals("false"))
                || AUTOMATIC_PRECEDENCE.contains(word(headers, "Precedence"))
                || subject != null && OUT_OF_OFFICE.matcher(subject).matches();
    }

    private static boolean isFromList(Headers headers) {
        return headers.has("List-Id") || headers.has("List-Unsubscribe") || LIST_PRECEDENCE.contains(word(headers, "Precedence"));
    }

    /** The value without parameters and comments. */
    private static String word(Headers headers, String name) {
        return headers.raw(name).split("[;(]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
