package org.compactdesk.incoming;

import java.util.List;
import java.util.Optional;
import org.compactdesk.incoming.ReadMessage.Report;
import org.compactdesk.letter.Ledger;
import org.compactdesk.letter.MailSettings;
import org.springframework.stereotype.Component;

/**
 * Tells mail that is no answer from mail that may be one. In doubt it may be one, so that a person sees it: a scanner that marks its
 * mail as automatic may have sent the signed copy, and a mission may answer through a mailing list.
 */
@Component
class NotAnswers {

    private final Ledger ledger;
    private final MailSettings settings;

    NotAnswers(Ledger ledger, MailSettings settings) {
        this.ledger = ledger;
        this.settings = settings;
    }

    /** What it is filed as, where no person need see it. */
    Optional<IncomingItem.State> filedAs(ReadMessage message) {
        if (isOurs(message)) {
            return Optional.of(IncomingItem.State.OWN_LETTER);
        }
        return switch (message.nature()) {
            case LETTER, UNREADABLE -> Optional.empty();
            case DELIVERY_REPORT -> Optional.of(IncomingItem.State.DELIVERY_REPORT).filter(state -> isAboutKnownLetters(message.reports()));
            case AUTOMATIC_REPLY -> Optional.of(IncomingItem.State.AUTOMATIC_REPLY).filter(state -> message.attachments().isEmpty());
            case LIST_MAIL -> Optional.of(IncomingItem.State.LIST_MAIL)
                    .filter(state -> message.attachments().isEmpty() && ledger.addressees(message.answers()).isEmpty());
        };
    }

    /** Under a Message-ID of the desk's and from its address; one of the two alone can be anybody's. */
    private boolean isOurs(ReadMessage message) {
        return message.messageId() != null && settings.from().equalsIgnoreCase(Matching.addressIn(message.from()))
                && ledger.withMessageId(message.messageId()).isPresent();
    }

    /** A failure of a letter that the desk does not know is for a person; so is a report that says nothing. */
    private boolean isAboutKnownLetters(List<Report> reports) {
        return !reports.isEmpty() && reports.stream().filter(report -> report.outcome() != Report.Outcome.NO_FAILURE)
                .map(Report::letter).allMatch(letter -> Optional.ofNullable(letter).flatMap(ledger::withMessageId).isPresent());
    }
}
