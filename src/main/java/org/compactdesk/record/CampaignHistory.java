package org.compactdesk.record;

import static org.compactdesk.record.FactKind.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a campaign's facts say of it now. */
public record CampaignHistory(List<Fact> facts) {

    private static final Map<FactKind, Stage> LEADS_TO = Map.of(
            REQUESTED, Stage.DRAFTED,
            SUBMITTED, Stage.TO_BE_CLEARED,
            CLEARED, Stage.TO_BE_REGISTERED,
            SENT_BACK, Stage.DRAFTED,
            ABANDONED, Stage.ABANDONED,
            REGISTERED, Stage.TO_BE_RELEASED,
            RELEASED, Stage.DISPATCHED,
            CLOSED, Stage.CLOSED);

    public Stage stage() {
        return facts.stream().map(fact -> LEADS_TO.get(fact.kind())).filter(java.util.Objects::nonNull)
                .reduce((earlier, later) -> later).orElse(Stage.DRAFTED);
    }

    public Optional<Fact> last(FactKind... kinds) {
        List<FactKind> wanted = List.of(kinds);
        return facts.stream().filter(fact -> wanted.contains(fact.kind())).reduce((earlier, later) -> later);
    }

    public boolean dispatchStopped() {
        return last(DISPATCH_STOPPED, DISPATCH_RESUMED).filter(fact -> fact.is(DISPATCH_STOPPED)).isPresent();
    }

    public <T> T lastOr(FactKind kind, Function<Fact, T> what, T otherwise) {
        return last(kind).map(what).orElse(otherwise);
    }

    public LocalDate dayOr(FactKind kind, LocalDate otherwise) {
        return lastOr(kind, Fact::day, otherwise);
    }

    /** What had been recorded before this fact. */
    public CampaignHistory before(Fact fact) {
        return new CampaignHistory(facts.subList(0, facts.indexOf(fact)));
    }

    /** The facts since the last one of this kind; all of them where there is none. */
    public List<Fact> since(FactKind kind) {
        return last(kind).map(fact -> facts.subList(facts.indexOf(fact) + 1, facts.size())).orElse(facts);
    }
}
