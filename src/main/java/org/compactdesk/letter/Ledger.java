package org.compactdesk.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.record.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of the ledger. Decides nothing; transactions are its callers'. */
@Repository
public class Ledger {

    private static final String LETTERS = """
            select l.*, (select n.id from desk.letter n where n.supersedes = l.id) as superseded_by from desk.letter l
            """;
    /** An address without an acceptance; what is put off is still tried. */
    private static final String REFUSED_ADDRESS = """
            exists (select 1 from desk.letter_address a where a.letter = l.id and not a.accepted
                and not (l.fate = 'ACCEPTED' and a.answer like '4%')
                and not exists (select 1 from desk.letter_address b where b.letter = a.letter and b.address = a.address and b.position > a.position))""";
    private static final String GIVEN_UP = "'GIVEN_UP' = (select t.kind from desk.attempt t where t.letter = l.id order by t.id desc fetch first 1 rows only)";
    /** A report that does not blame the address makes no task of its own: it may come after somebody was told of another. */
    private static final String UNRAISED = "(l.raised_at is null and (l.fate = 'REFUSED' or " + REFUSED_ADDRESS + " or " + GIVEN_UP + """
             or exists (select 1 from desk.attempt t where t.letter = l.id and t.kind = 'BOUNCED'))
            or exists (select 1 from desk.attempt t where t.letter = l.id and t.kind = 'NOT_DELIVERED' and (l.raised_at is null or t.at > l.raised_at)))""";
    private static final String LATEST = "not exists (select 1 from desk.letter n where n.supersedes = l.id)";
    private static final int AT_ONCE = 500;
    /** A shorter name may stand in anybody's answer. */
    private static final int TELLING = 8;

    private final Journal journal;
    private final JdbcClient database;
    private final MessageIds messageIds;
    private final ObjectMapper json;
    private final CurrentPerson person;
    private final Clock clock;

    Ledger(Journal journal, JdbcClient database, MessageIds messageIds, ObjectMapper json, CurrentPerson person, Clock clock) {
        this.journal = journal;
        this.database = database;
        this.messageIds = messageIds;
        this.json = json;
        this.person = person;
        this.clock = clock;
    }

    long add(Letter draft, String messageId) {
        LetterContent content = draft.content();
        var id = new GeneratedKeyHolder();
        database.sql("""
                insert into desk.letter (business_key, reference, kind, occurrence, issue, language, message_id, fate, words, fields,
                    planned_at, planned_by, supersedes)
                values (:key, :reference, :kind, :occurrence, :issue, :language, :messageId, 'PLANNED', :words, :fields, :now, :by, :supersedes)""")
                .param("key", draft.participation().toString()).param("reference", draft.participation().reference()).param("kind", draft.kind().name())
                .param("occurrence", draft.occurrence()).param("issue", draft.issue()).param("language", draft.language()).param("messageId", messageId)
                .param("words", content.text()).param("fields", written(content.fields())).param("now", now())
                .param("by", person.id()).param("supersedes", draft.supersedes())
                .update(id, "id");
        long letter = id.getKeyAs(Number.class).longValue();
        for (int position = 0; position < content.documents().size(); position++) {
            enclose(letter, position, content.documents().get(position));
        }
        return letter;
    }

    /** Puts the letter's own paper before what it encloses. */
    void enclosePaper(long letter, String document) {
        enclose(letter, -1, document);
    }

    void enclose(long letter, int position, String document) {
        journal.row("letter_document").with("letter", letter).with("position", position).with("document", document).append();
    }

    /** The latest issue. */
    Optional<Long> find(BusinessKey key, LetterKind kind, String occurrence) {
        return database.sql("""
                select id from desk.letter where business_key = :key and kind = :kind and occurrence = :occurrence
                order by issue desc fetch first 1 rows only""")
                .param("key", key.toString()).param("kind", kind.name()).param("occurrence", occurrence).query(Long.class).optional();
    }

    public Letter of(long id) {
        return filled(List.of(database.sql(LETTERS + "where l.id = :id").param("id", id).query(this::letter).single())).get(0);
    }

    /** Those of the numbers that are there, in the order of their numbers. */
    public List<Letter> of(List<Long> ids) {
        return ids.isEmpty() ? List.of()
                : filled(database.sql(LETTERS + "where l.id in (:ids) order by l.id").param("ids", ids).query(this::letter).list());
    }

    public List<Letter> of(BusinessKey key) {
        return filled(database.sql(LETTERS + "where l.business_key = :key order by l.id").param("key", key.toString())
                .query(this::letter).list());
    }

    List<Letter> of(String reference, Set<LetterKind> kinds) {
        return filled(database.sql(LETTERS + "where l.reference = :reference and l.kind in (:kinds) order by l.id").param("reference", reference)
                .param("kinds", kinds.stream().map(LetterKind::name).toList()).query(this::letter).list());
    }

    /** Letters of a campaign that a mail server refused an address of, that broke off without an answer, that bounced or cannot go out, and no later issue. */
    public List<Letter> toLookAt(String reference) {
        return filled(database.sql(LETTERS + "where l.reference = :reference and " + LATEST + " and (" + REFUSED_ADDRESS + " or " + GIVEN_UP + """
                  or exists (select 1 from desk.attempt a where a.letter = l.id and a.kind in ('IN_DOUBT', 'BOUNCED', 'NOT_DELIVERED'))
                  or l.fate = 'PLANNED' and exists (select 1 from desk.attempt a where a.letter = l.id and a.kind in ('TROUBLE', 'AWAY')))
                order by l.id""").param("reference", reference).query(this::letter).list());
    }

    /** The latest issue of each note verbale of a campaign. */
    public List<Letter> latestNotes(String reference) {
        return filled(database.sql(LETTERS + """
                where l.reference = :reference and l.kind = 'NOTE_VERBALE' and not exists (select 1 from desk.letter n where n.supersedes = l.id)
                order by l.id""").param("reference", reference).query(this::letter).list());
    }

    /**
     * Holds the letter until the transaction ends, so that two jobs that both took it go one after the other. Not "for update": on
     * PostgreSQL that would keep out the attempts, which are committed meanwhile and refer to the letter.
     */
    public void hold(long id) {
        database.sql("update desk.letter set fate = fate where id = :id").param("id", id).update();
    }

    String messageId(long id) {
        return database.sql("select message_id from desk.letter where id = :id").param("id", id).query(String.class).single();
    }

    void decide(long id, DispatchStatus fate) {
        database.sql("update desk.letter set fate = :fate, decided_at = :now where id = :id")
                .param("fate", fate.name()).param("now", now()).param("id", id).update();
    }

    void decide(long id, DispatchStatus fate, String subject, String body) {
        database.sql("update desk.letter set fate = :fate, decided_at = :now, subject = :subject, body = :body where id = :id")
                .param("fate", fate.name()).param("now", now()).param("subject", subject).param("body", body).param("id", id).update();
    }

    void address(long letter, int position, Letter.Address address) {
        journal.row("letter_address").with("letter", letter).with("position", position).with("address", address.address()).with("main", address.main())
                .with("accepted", address.accepted()).with("answer", address.answer()).append();
    }

    public void attempt(long letter, Letter.Attempt.Kind kind, String answer) {
        journal.row("attempt").with("letter", letter).with("kind", kind).with("at", clock.instant()).with("answer", Letter.shortened(answer)).append();
    }

    /** How an address that was put off has answered at last. */
    void laterAnswer(long letter, Letter.Address address) {
        address(letter, database.sql("select max(position) + 1 from desk.letter_address where letter = :letter").param("letter", letter)
                .query(Integer.class).single(), address);
    }

    /** Letters that were put off by an address and taken for another. */
    List<Long> putOff() {
        return database.sql("select l.id from desk.letter l where l.fate = 'ACCEPTED' and " + LATEST + """
                 and exists (select 1 from desk.letter_address a where a.letter = l.id and not a.accepted and a.answer like '4%'
                    and not exists (select 1 from desk.letter_address b where b.letter = a.letter and b.address = a.address
                        and b.position > a.position))
                order by l.id""").query(Long.class).list();
    }

    /** Letters that wait because the mail server could not be reached, in all campaigns. */
    public List<Letter> waitingForServer() {
        return filled(database.sql(LETTERS + """
                where l.fate = 'PLANNED' and 'AWAY' = (select t.kind from desk.attempt t where t.letter = l.id
                    order by t.id desc fetch first 1 rows only)
                order by l.id""").query(this::letter).list());
    }

    /** Letters whose delivery somebody is to attend to, and that have no later issue. */
    public List<Letter> undelivered() {
        return filled(database.sql(LETTERS + "where l.undelivered_since is not null and " + LATEST + " order by l.id").query(this::letter).list());
    }

    public void markUndelivered(long letter) {
        database.sql("update desk.letter set undelivered_since = :now where id = :id").param("now", now()).param("id", letter).update();
    }

    /** Somebody has attended to it, or it got through. */
    public void markAttended(long letter) {
        database.sql("update desk.letter set undelivered_since = null where id = :id").param("id", letter).update();
    }

    /** Letters that did not get through somewhere, and that nobody was told of yet. */
    List<Long> unraised() {
        return database.sql("select l.id from desk.letter l where " + UNRAISED + " order by l.id").query(Long.class).list();
    }

    boolean isUnraised(long id) {
        return database.sql("select count(*) from desk.letter l where l.id = :id and " + UNRAISED).param("id", id).query(Integer.class).single() > 0;
    }

    /** To whom the letter is, where it is a later issue that a mail server has answered to. */
    Optional<BusinessKey> sentAgain(long id) {
        return database.sql("select business_key from desk.letter where id = :id and issue > 1 and fate in ('ACCEPTED', 'REFUSED')")
                .param("id", id).query(String.class).optional().map(BusinessKey::parse);
    }

    /** Notes that a participation was asked to send it; the first time counts. */
    void released(long id) {
        database.sql("update desk.letter set released_at = :now where id = :id and released_at is null")
                .param("now", now()).param("id", id).update();
    }

    /** Letters that a participation was asked to send, and has not yet. */
    List<Long> releasedAndPlanned() {
        return database.sql("select id from desk.letter where fate = 'PLANNED' and released_at is not null order by id").query(Long.class).list();
    }

    void markRaised(long letter) {
        database.sql("update desk.letter set raised_at = :now where id = :id").param("now", now()).param("id", letter).update();
    }

    /** Lets a person be told again: the letter has failed once more. */
    public void markUnraised(long letter) {
        database.sql("update desk.letter set raised_at = null where id = :id").param("id", letter).update();
    }

    /** The letter that a Message-ID names, with its mark or without: anybody could have written it. */
    public Optional<Long> named(String messageId) {
        return withMessageId(messageIds.marked(messageId));
    }

    /** The letter whose mark is the tag of this address. */
    public Optional<Long> taggedWith(String address) {
        return messageIds.markIn(address).flatMap(mark -> only(database.sql("select id from desk.letter where message_id like :marked")
                .param("marked", "%" + mark + "@%").query(Long.class).list()));
    }

    /** The letter that went out under this Message-ID, its mark included: only where the letter went it is known. */
    public Optional<Long> withMessageId(String messageId) {
        return database.sql("select id from desk.letter where message_id = :messageId").param("messageId", messageId).query(Long.class).optional();
    }

    /** The one letter that a relay accepted under this Message-ID of its own, as its answer on record says. */
    public Optional<Long> acceptedUnder(String messageId) {
        String name = messageId.replaceAll("[<>]|@.*", "");
        return name.length() < TELLING ? Optional.empty() : only(database.sql("""
                select distinct a.letter from desk.letter_address a where a.accepted and position(:name in a.answer) > 0
                fetch first 2 rows only""").param("name", name).query(Long.class).list());
    }

    /** The latest letter to this address that a server accepted. */
    public Optional<Long> latestTo(String address) {
        return database.sql("select max(letter) from desk.letter_address where accepted and lower(address) = lower(:address)")
                .param("address", address).query(Long.class).optional();
    }

    private static Optional<Long> only(List<Long> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** How many Member States' notes have a fate. */
    int decidedNotes(String reference) {
        return database.sql("""
                select count(*) from desk.letter where reference = :reference and kind = 'NOTE_VERBALE' and issue = 1
                and fate <> 'PLANNED'""").param("reference", reference).query(Integer.class).single();
    }

    /** Letters by kind and fate, the latest issue of each. */
    public Map<LetterKind, Map<DispatchStatus, Long>> counts(String reference) {
        Map<LetterKind, Map<DispatchStatus, Long>> counts = new EnumMap<>(LetterKind.class);
        database.sql("""
                select l.kind, l.fate, count(*) as letters from desk.letter l where l.reference = :reference
                and not exists (select 1 from desk.letter n where n.supersedes = l.id) group by l.kind, l.fate""")
                .param("reference", reference)
                .query(row -> {
                    counts.computeIfAbsent(LetterKind.valueOf(row.getString("kind")), kind -> new EnumMap<>(DispatchStatus.class))
                            .put(DispatchStatus.valueOf(row.getString("fate")), row.getLong("letters"));
                });
        return counts;
    }

    /** With documents, addresses and attempts, each read once for all of them. */
    private List<Letter> filled(List<Letter> letters) {
        Map<Long, List<String>> documents = parts(letters, "select letter, document from desk.letter_document", "position",
                row -> row.getString("document"));
        Map<Long, List<Letter.Address>> addresses = parts(letters, "select letter, address, main, accepted, answer from desk.letter_address",
                "position", row -> new Letter.Address(row.getString("address"), row.getBoolean("main"), row.getBoolean("accepted"),
                        row.getString("answer")));
        addresses.replaceAll((letter, answers) -> lastAnswers(answers));
        Map<Long, List<Letter.Attempt>> attempts = parts(letters, "select letter, kind, at, answer from desk.attempt", "id",
                row -> new Letter.Attempt(Letter.Attempt.Kind.valueOf(row.getString("kind")), moment(row, "at"), row.getString("answer")));
        return letters.stream().map(letter -> letter.with(documents.getOrDefault(letter.id(), List.of()),
                addresses.getOrDefault(letter.id(), List.of()), attempts.getOrDefault(letter.id(), List.of()))).toList();
    }

    /** Each address once, with what was answered last. */
    private static List<Letter.Address> lastAnswers(List<Letter.Address> answers) {
        Map<String, Letter.Address> last = new LinkedHashMap<>();
        answers.forEach(answer -> last.put(answer.address(), answer));
        return List.copyOf(last.values());
    }

    private <T> Map<Long, List<T>> parts(List<Letter> letters, String select, String order, Part<T> part) {
        Map<Long, List<T>> parts = new HashMap<>();
        for (int from = 0; from < letters.size(); from += AT_ONCE) {
            List<Long> ids = letters.subList(from, Math.min(from + AT_ONCE, letters.size())).stream().map(Letter::id).toList();
            database.sql(select + " where letter in (:ids) order by letter, " + order).param("ids", ids)
                    .query(row -> {
                        parts.computeIfAbsent(row.getLong("letter"), letter -> new ArrayList<>()).add(part.of(row));
                    });
        }
        return parts;
    }

    private interface Part<T> {

        public T of(ResultSet row) throws SQLException;
    }

    private Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(row.getLong("id"), BusinessKey.parse(row.getString("business_key")), LetterKind.valueOf(row.getString("kind")),
                row.getString("occurrence"), row.getInt("issue"), row.getString("language"), row.getString("message_id"), DispatchStatus.valueOf(row.getString("fate")),
                moment(row, "planned_at"), row.getString("planned_by"), moment(row, "decided_at"), row.getString("subject"),
                row.getString("body"), new LetterContent(row.getString("words"), read(row.getString("fields")), List.of()),
                row.getObject("supersedes", Long.class), row.getObject("superseded_by", Long.class), List.of(), List.of());
    }

    private String written(Map<String, String> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> read(String fields) {
        try {
            return json.readValue(fields, new TypeReference<>() {
            });
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
