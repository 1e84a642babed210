package org.compactdesk.incoming;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.letter.Ledger;
import org.compactdesk.letter.Letter;
import org.springframework.stereotype.Component;

/**
 * The letters that a mail names by their Message-ID, the desk's own or one that a relay put in its place and said so in its answer, or by the
 * tag of the address that it came to. What names a letter can be made up; what bears the letter's mark comes from where the letter went.
 */
@Component
class NamedLetters {

    /** Two are too many to be plain; the rest tells nobody more. */
    private static final int MOST = 10;

    private final Ledger ledger;

    NamedLetters(Ledger ledger) {
        this.ledger = ledger;
    }

    List<Letter> of(ReadMessage message) {
        Stream<String> named = Stream.concat(message.answers().stream(), message.reports().stream().map(ReadMessage.Report::letter));
        return ledger.of(Stream.concat(tagged(message), named.filter(Objects::nonNull).distinct().limit(MOST).flatMap(id -> letter(id).stream())).distinct().toList());
    }

    /** Whether it bears the mark of a letter of ours. */
    boolean isProven(ReadMessage message) {
        return proven(message, message.answers().stream()).findAny().isPresent();
    }

    /** The letter that a report names, where it bears the mark of that very letter. */
    Optional<Long> proven(ReadMessage message, ReadMessage.Report report) {
        return of(message, report).filter(letter -> proven(message, named(message, report)).anyMatch(letter::equals));
    }

    private Stream<Long> proven(ReadMessage message, Stream<String> named) {
        return Stream.concat(tagged(message), named.limit(MOST).flatMap(id -> ledger.withMessageId(id).stream()));
    }

    private Stream<Long> tagged(ReadMessage message) {
        return message.cameTo().stream().limit(MOST).flatMap(address -> ledger.taggedWith(address).stream());
    }

    private static Stream<String> named(ReadMessage message, ReadMessage.Report report) {
        return Stream.concat(Stream.ofNullable(report.letter()), message.answers().stream());
    }

    /** The letter that a report names, first by what came back of it, then by what the report says it answers, then by where it came to. */
    private Optional<Long> of(ReadMessage message, ReadMessage.Report report) {
        return Stream.concat(named(message, report).limit(MOST).flatMap(id -> letter(id).stream()), tagged(message)).findFirst();
    }

    /** The letter that a report seems to name: the latest to that address. */
    Optional<Long> likely(ReadMessage message, ReadMessage.Report report) {
        return of(message, report).or(() -> ledger.latestTo(report.recipient()));
    }

    /** Whose letters it names. */
    static List<BusinessKey> addressees(List<Letter> letters) {
        return letters.stream().map(Letter::participation).distinct().toList();
    }

    /** The letter that went out under this Message-ID. */
    Optional<Letter> withMessageId(String messageId) {
        return ledger.withMessageId(messageId).map(ledger::of);
    }

    private Optional<Long> letter(String messageId) {
        return ledger.named(messageId).or(() -> ledger.acceptedUnder(messageId));
    }
}
