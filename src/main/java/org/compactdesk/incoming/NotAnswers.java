package org.compactdesk.incoming;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.document.ContentHash;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.MailSettings;
import org.springframework.stereotype.Component;

/**
 * Tells the little that needs no task of its own: what a program says that it answered to a letter of ours, enclosing nothing, and our own
 * letter, word for word. Everything else is a person's, whatever its headers and its subject say.
 */
@Component
class NotAnswers {

    private final NamedLetters letters;
    private final Documents documents;
    private final MailSettings settings;

    NotAnswers(NamedLetters letters, Documents documents, MailSettings settings) {
        this.letters = letters;
        this.documents = documents;
        this.settings = settings;
    }

    /** What it is filed as; it then stands in the list that somebody looks through. */
    Optional<IncomingItem.State> filedAs(ReadMessage message) {
        if (isOurs(message)) {
            return Optional.of(IncomingItem.State.OWN_LETTER);
        }
        boolean answered = message.nature() == ReadMessage.Nature.AUTOMATIC_REPLY && !message.encloses() && letters.isProven(message);
        return answered ? Optional.of(IncomingItem.State.AUTOMATIC_REPLY) : Optional.empty();
    }

    /** Whoever got a letter knows its Message-ID and our address; so it is ours where it says nothing else either. */
    private boolean isOurs(ReadMessage message) {
        return message.messageId() != null && message.text() != null && settings.from().equalsIgnoreCase(Matching.addressIn(message.from()))
                && letters.withMessageId(message.messageId()).filter(letter -> saysTheSame(letter, message)).isPresent();
    }

    private boolean saysTheSame(Letter letter, ReadMessage message) {
        Set<String> sent = documents.of(letter.content().documents()).stream().map(Document::hash).collect(Collectors.toSet());
        return letter.text() != null && words(letter.text()).equals(words(message.text()))
                && Stream.of(message.attachments(), message.apart()).flatMap(List::stream).allMatch(file -> sent.contains(ContentHash.of(file.bytes())));
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
