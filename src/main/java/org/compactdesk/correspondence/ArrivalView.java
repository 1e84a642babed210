package org.compactdesk.correspondence;

import java.util.List;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.engine.Days;
import org.compactdesk.engine.PersonNames;
import org.compactdesk.engine.Refused;
import org.springframework.stereotype.Component;

/** An entry of the ledger, every line of it ready to read; absent ones are null. */
public record ArrivalView(String receivedOn, String medium, String sender, String subject, String note, String kind,
        String recordedAt, String recordedBy, List<Document> documents, List<Document> apart, List<Document> original) {

    /** The entry's own page. */
    static String page(long entry) {
        return "/ledger/in/" + entry;
    }

    /** What it is taken for, or that nobody has said yet. */
    static String kind(Arrival arrival) {
        if (arrival.state() == Arrival.State.NOT_FOR_THE_DESK) {
            return Refused.sentence("arrival.unrelated");
        }
        return Refused.sentence(arrival.kind() == null ? "arrival.notClassified" : "response." + arrival.kind());
    }

    /** Words an entry. */
    @Component
    static class Views {

        private final Documents documents;
        private final PersonNames names;

        Views(Documents documents, PersonNames names) {
            this.documents = documents;
            this.names = names;
        }

        ArrivalView of(Arrival arrival) {
            return new ArrivalView(Days.readWithWeekday(arrival.receivedOn()), Refused.sentence("medium." + arrival.medium()),
                    arrival.sender(), arrival.subject(), arrival.note(),
                    arrival.isClassified() ? Refused.sentence("response." + arrival.kind()) : null,
                    Days.read(arrival.recordedAt()), names.of(arrival.recordedBy()),
                    stored(arrival, Arrival.Role.ENCLOSED), stored(arrival, Arrival.Role.APART), stored(arrival, Arrival.Role.ORIGINAL));
        }

        private List<Document> stored(Arrival arrival, Arrival.Role role) {
            return documents.of(arrival.documentIds(role));
        }
    }
}
