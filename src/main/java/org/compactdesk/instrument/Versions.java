package org.compactdesk.instrument;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.compactdesk.document.ContentHash;
import org.compactdesk.record.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the instrument's text, Member State by Member State; each stays as it is. */
@Component
public class Versions {

    private final Journal journal;
    private final VersionRows rows;
    private final Clock clock;

    Versions(Journal journal, VersionRows rows, Clock clock) {
        this.journal = journal;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Adds the next version for a participation.
     *
     * @param document id of the stored paper, or null
     * @param by       the person, or the desk
     */
    @Transactional
    public InstrumentVersion add(String participationKey, Instrument instrument, InstrumentVersion.Why why, String document, String by) {
        String text = instrument.toText();
        return journal.append(new InstrumentVersion(null, participationKey, 1 + rows.countByParticipationKey(participationKey), text,
                ContentHash.of(text), why, document, clock.instant(), by));
    }

    /** Every version of a participation, the latest last. */
    public List<InstrumentVersion> all(String participationKey) {
        return rows.findByParticipationKeyOrderByNumber(participationKey);
    }

    /** The version that stands, whether it was sent or came signed. */
    public Optional<InstrumentVersion> latest(String participationKey) {
        return all(participationKey).stream().reduce((earlier, later) -> later);
    }

    /** The version last sent to that State: what a signed copy is compared with. */
    public Optional<InstrumentVersion> latestSent(String participationKey) {
        return all(participationKey).stream().filter(version -> version.why().wasSent()).reduce((earlier, later) -> later);
    }
}
