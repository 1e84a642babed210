package org.compactdesk.incoming;

import java.util.List;
import java.util.stream.Stream;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.engine.PersonNames;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.springframework.stereotype.Component;

/** An entry of the ledger, every line of it ready to read; absent ones are null. */
public record IncomingItemView(String receivedOn, String medium, String sender, String subject, String note, String kind,
        String recordedAt, String recordedBy, String saidByServer, Long partOf, List<String> remarks, List<Document> documents, List<Document> apart, List<Document> original) {

    /** The entry's own page. */
    public static String page(long entry) {
        return "/ledger/in/" + entry;
    }

    /** What it is taken for, or that nobody has said yet. */
    public static String kind(IncomingItem arrival) {
        if (arrival.state() == IncomingItem.State.NOT_FOR_THE_DESK) {
            return Messages.of("arrival.unrelated");
        }
        return Messages.of(arrival.kind() == null ? "arrival.notClassified" : "response." + arrival.kind());
    }

    /** Words an entry. */
    @Component
    public static class Views {

        private final Documents documents;
        private final PersonNames names;

        Views(Documents documents, PersonNames names) {
            this.documents = documents;
            this.names = names;
        }

        public IncomingItemView of(IncomingItem arrival) {
            return new IncomingItemView(Days.readWithWeekday(arrival.receivedOn()), Messages.of("medium." + arrival.medium()),
                    arrival.sender(), arrival.subject(), arrival.note(),
                    arrival.isClassified() ? Messages.of("response." + arrival.kind()) : null,
                    Days.read(arrival.recordedAt()), names.of(arrival.recordedBy()),
                    arrival.saidByServer() == null ? null : Days.readWithWeekday(arrival.saidByServer()), arrival.partOf(),
                    Stream.ofNullable(arrival.remarks()).flatMap(String::lines).toList(),
                    stored(arrival, IncomingItem.Role.ENCLOSED), stored(arrival, IncomingItem.Role.APART), stored(arrival, IncomingItem.Role.ORIGINAL));
        }

        private List<Document> stored(IncomingItem arrival, IncomingItem.Role role) {
            return documents.of(arrival.documentIds(role));
        }
    }
}
