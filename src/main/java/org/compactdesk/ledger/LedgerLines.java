package org.compactdesk.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.incoming.IncomingItem;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.ledger.LedgerLine.Direction;
import org.compactdesk.letter.DeliveryProblem;
import org.compactdesk.letter.DispatchStatus;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.participation.Participations;
import org.compactdesk.participation.ResponseKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Both halves of the ledger in one list. */
@Repository
@Transactional(readOnly = true)
class LedgerLines {

    private static final String LETTERS = """
            select l.id, l.business_key, l.reference, right(l.business_key, 3) as iso3, l.kind, l.fate, coalesce(l.decided_at, l.planned_at) as at,
                exists (select 1 from desk.letter n where n.supersedes = l.id) as superseded,
                exists (select 1 from desk.letter_address a where a.letter = l.id and not a.accepted
                    and not (l.fate = 'ACCEPTED' and a.answer like '4%')) as address_refused,
                exists (select 1 from desk.letter_address a where a.letter = l.id and not a.accepted and l.fate = 'ACCEPTED' and a.answer like '4%'
                    and not exists (select 1 from desk.letter_address b where b.letter = a.letter and b.address = a.address
                        and b.position > a.position)) as put_off,
                exists (select 1 from desk.attempt t where t.letter = l.id and t.kind = 'IN_DOUBT') as in_doubt,
                exists (select 1 from desk.attempt t where t.letter = l.id and t.kind in ('BOUNCED', 'NOT_DELIVERED')) as bounced,
                exists (select 1 from desk.attempt t where t.letter = l.id and t.kind in ('TROUBLE', 'AWAY')) as trouble,
                coalesce((select max(g.id) from desk.attempt g where g.letter = l.id and g.kind = 'GIVEN_UP')
                    = (select max(t.id) from desk.attempt t where t.letter = l.id), false) as given_up
            from desk.letter l
            """;
    /** What the tables can tell themselves; the casts say to a database what an absent value would be. */
    private static final String FITTING = """
            select * from (%s) entry
            where (cast(:campaign as varchar) is null or reference = :campaign)
                and (cast(:state as varchar) is null or iso3 = :state)
            """;
    private static final String ARRIVALS = "select id, business_key, reference, iso3, kind, state, recorded_at as at from desk.correspondence";

    private final JdbcClient database;
    private final Participations participations;
    private final Clock clock;

    LedgerLines(JdbcClient database, Participations participations, Clock clock) {
        this.database = database;
        this.participations = participations;
        this.clock = clock;
    }

    public boolean isEmpty() {
        return database.sql("select (select count(*) from desk.letter) + (select count(*) from desk.correspondence)").query(Long.class).single() == 0;
    }

    /** Whatever fits; what a person should look at first, then the newest. */
    public List<LedgerLine> find(LedgerFilter filter) {
        Optional<Set<String>> standing = Optional.ofNullable(filter.standing()).map(this::standingNow);
        return Stream.concat(fitting(LETTERS, filter).query(LedgerLines::letter).list().stream(),
                        fitting(ARRIVALS, filter).query(LedgerLines::arrival).list().stream())
                .filter(filter::fits).filter(line -> standing.isEmpty() || standing.get().contains(line.businessKey()))
                .sorted(LedgerLine.ORDER).toList();
    }

    private StatementSpec fitting(String entries, LedgerFilter filter) {
        return database.sql(FITTING.formatted(entries)).param("campaign", filter.campaign()).param("state", filter.state());
    }

    private Set<String> standingNow(String slug) {
        LocalDate today = LocalDate.now(clock);
        return participations.references().stream().flatMap(reference -> participations.ofCampaign(reference).entrySet().stream())
                .filter(entry -> entry.getValue().isAddressed() && entry.getValue().asOf(today).standing().slug().equals(slug))
                .map(entry -> entry.getKey().key().toString()).collect(Collectors.toSet());
    }

    private static LedgerLine letter(ResultSet row, int number) throws SQLException {
        BusinessKey key = BusinessKey.parse(row.getString("business_key"));
        DispatchStatus fate = DispatchStatus.valueOf(row.getString("fate"));
        Set<DeliveryProblem> mishaps = mishaps(row, fate);
        Set<String> fates = mishaps.stream().map(DeliveryProblem::slug).collect(Collectors.toSet());
        fates.add(LedgerLine.slug(fate.name()));
        boolean toLookAt = !row.getBoolean("superseded") && (fate == DispatchStatus.REFUSED || !mishaps.isEmpty());
        return new LedgerLine(Direction.OUT, row.getLong("id"), key.toString(), key.reference(), key.iso3(),
                LedgerLine.slug(LetterKind.valueOf(row.getString("kind"))), fates, toLookAt, at(row));
    }

    /** Passing trouble is one until the letter is decided; then its attempts tell of it. */
    private static Set<DeliveryProblem> mishaps(ResultSet row, DispatchStatus fate) throws SQLException {
        Set<DeliveryProblem> mishaps = new HashSet<>();
        if (row.getBoolean("in_doubt")) {
            mishaps.add(DeliveryProblem.IN_DOUBT);
        }
        if (row.getBoolean("address_refused")) {
            mishaps.add(DeliveryProblem.ADDRESS_REFUSED);
        }
        if (row.getBoolean("bounced")) {
            mishaps.add(DeliveryProblem.BOUNCED);
        }
        boolean putOff = row.getBoolean("put_off");
        if (row.getBoolean("given_up") && (putOff || !fate.isDecided())) {
            mishaps.add(DeliveryProblem.GIVEN_UP);
        } else if (row.getBoolean("trouble") && !fate.isDecided()) {
            mishaps.add(DeliveryProblem.TROUBLE);
        } else if (putOff) {
            mishaps.add(DeliveryProblem.PUT_OFF);
        }
        return mishaps;
    }

    private static LedgerLine arrival(ResultSet row, int number) throws SQLException {
        String key = row.getString("business_key");
        IncomingItem.State state = IncomingItem.State.valueOf(row.getString("state"));
        ResponseKind kind = Optional.ofNullable(row.getString("kind")).map(ResponseKind::valueOf).orElse(null);
        return new LedgerLine(Direction.IN, row.getLong("id"), key, row.getString("reference"), row.getString("iso3"),
                LedgerLine.slug(kind), Set.of(LedgerLine.slug(state.name())), state == IncomingItem.State.SENDER_UNKNOWN, at(row));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
