package org.compactdesk.mission;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.compactdesk.engine.ConflictRetry;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.record.Journal;
import org.compactdesk.state.EnteredNames;
import org.compactdesk.state.NameChange;
import org.springframework.stereotype.Component;

/** The names that staff entered. There are few, and every paper asks: they are at hand, and read anew each minute for what another node added. */
@Component
class KnownNames implements EnteredNames {

    /** As {@code member-states.csv} has them. */
    static final List<String> COLUMNS = List.of("short_en", "in_text_en", "formal_en", "short_fr", "formal_fr", "short_es", "formal_es", "short_ar", "short_ru", "short_zh");

    private final Journal journal;
    private final CurrentPerson person;
    private final Clock clock;
    private final LoadingCache<Class<NameChange>, List<NameChange>> atHand;

    KnownNames(Journal journal, StateNameRows rows, CurrentPerson person, Clock clock) {
        this.journal = journal;
        this.person = person;
        this.clock = clock;
        this.atHand = Caffeine.newBuilder().maximumSize(1).expireAfterWrite(Duration.ofMinutes(1))
                .build(type -> rows.findAllByOrderById().stream().map(StateNameRow::change).toList());
    }

    @Override
    public List<NameChange> all() {
        return atHand.get(NameChange.class);
    }

    /** Within a transaction. */
    void add(NameChange change) {
        journal.append(StateNameRow.of(change, clock.instant(), person.id()));
        ConflictRetry.afterCommit(atHand::invalidateAll);
    }
}
