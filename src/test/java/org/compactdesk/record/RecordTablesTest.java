package org.compactdesk.record;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.compactdesk.OnBothDatabases;
import org.compactdesk.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.ClassUtils;

/**
 * Every table of the record says in its comment how it is kept; here every statement is tried on it. A new table is found in the
 * catalogue and has to say so, too.
 */
@OnBothDatabases
class RecordTablesTest {

    private static final String INSERT_ONLY = "insert-only";
    private static final String LIVES = "lives: ";
    private static final String FREE = "free: ";
    private static final Pattern LITERAL = Pattern.compile("'([A-Z_]+)'");

    private static JdbcClient database;
    /** The words that a kind may be, by its domain. */
    private static Map<String, List<String>> kinds;

    @BeforeAll
    static void migrateAndFill() {
        // One connection: on PostgreSQL a new one for each of some thousand statements takes minutes.
        DataSource opened = new SingleConnectionDataSource(DataSourceUtils.getConnection(TestDatabase.create().dataSource()), true);
        RecordDatabase.migrate(opened, "classpath:db/demo");
        database = JdbcClient.create(opened);
        kinds = database.sql("""
                select d.domain_name, c.check_clause from INFORMATION_SCHEMA.DOMAIN_CONSTRAINTS d join INFORMATION_SCHEMA.CHECK_CONSTRAINTS c
                on c.constraint_schema = d.constraint_schema and c.constraint_name = d.constraint_name where d.domain_schema = 'desk'""")
                .query((row, n) -> Map.entry(row.getString(1), LITERAL.matcher(row.getString(2)).results().map(literal -> literal.group(1)).toList()))
                .stream().filter(kind -> !kind.getValue().isEmpty()).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        references(false);
        tables().forEach(table -> database.sql("insert into desk.%s (%s) values (%s)".formatted(table, filled(table, Column::name), filled(table, Column::value))).update());
        references(true);
    }

    /** Whether foreign keys are looked at; on PostgreSQL triggers with them. */
    private static void references(boolean looked) {
        database.sql(TestDatabase.ON_POSTGRESQL ? "set session_replication_role = " + (looked ? "origin" : "replica") : "set referential_integrity " + looked).update();
    }

    private static String filled(String table, Function<Column, String> part) {
        // A fact is about a campaign or about a participation.
        return columns(table).filter(column -> !column.identity() && !(table.equals("fact") && column.name().equals("campaign"))).map(part).collect(joining(", "));
    }

    static Stream<String> tables() {
        return database.sql("""
                select table_name from INFORMATION_SCHEMA.TABLES
                where table_schema = 'desk' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history' order by table_name""")
                .query(String.class).list().stream();
    }

    private static Stream<Column> columns(String table) {
        return database.sql("""
                select dense_rank() over (order by table_name), table_name, column_name, lower(data_type) as type, domain_name, is_identity, is_nullable from INFORMATION_SCHEMA.COLUMNS
                where table_schema = 'desk' order by table_name, ordinal_position""")
                .query((row, n) -> new Column(row.getString("table_name"), row.getInt(1), row.getString("column_name"), row.getString("type"),
                        row.getString("domain_name"), "YES".equals(row.getString("is_identity")), "YES".equals(row.getString("is_nullable"))))
                .list().stream().filter(column -> column.table().equals(table));
    }

    private static String comment(String table) {
        return String.valueOf(database.sql(TestDatabase.ON_POSTGRESQL ? "select obj_description(('desk.' || :table)::regclass, 'pg_class')"
                : "select remarks from INFORMATION_SCHEMA.TABLES where table_schema = 'desk' and table_name = :table").param("table", table).query().singleValue());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isKeptAsItSays(String table) {
        String comment = comment(table);
        if (comment.equals(INSERT_ONLY)) {
            columns(table).forEach(column -> refused(table, update(table, column, column.value())));
            refused(table, "update desk.%s set %s where 1 = 0".formatted(table, columns(table).map(column -> column.name() + " = " + column.name()).collect(joining(", "))));
            deletesAreRefused(table);
        } else if (comment.startsWith(LIVES)) {
            Set<String> living = Set.of(comment.substring(LIVES.length()).split(", "));
            assertThat(columns(table).map(Column::name)).containsAll(living);
            columns(table).filter(column -> !living.contains(column.name())).forEach(column -> refused(table, update(table, column, column.other())));
            columns(table).filter(column -> living.contains(column.name())).map(column -> update(table, column, column.nullable() ? "null" : column.other()))
                    .forEach(statement -> assertThatCode(() -> database.sql(statement).update()).as(statement).doesNotThrowAnyException());
            deletesAreRefused(table);
        } else {
            assertThat(comment).as("how the table %s is kept", table).startsWith(FREE).hasSizeGreaterThan(FREE.length() + 10);
        }
    }

    private static String update(String table, Column column, String value) {
        return "update desk.%s set %s = %s".formatted(table, column.name(), value);
    }

    private static void deletesAreRefused(String table) {
        refused(table, "delete from desk." + table);
        refused(table, "merge into desk.%s using (values (1)) s (x) on s.x = 1 when matched then delete".formatted(table));
        if (TestDatabase.ON_POSTGRESQL) {
            refused(table, "truncate desk." + table + " cascade");
        } else {
            assertThatThrownBy(() -> database.sql("truncate table desk." + table).update()).as("truncate %s", table).rootCause().hasMessageContaining("Cannot truncate");
        }
    }

    private static void refused(String table, String statement) {
        assertThatThrownBy(() -> database.sql(statement).update()).as(statement).rootCause().hasMessageContaining("The table " + table + " is insert-only");
    }

    @Test
    void onlyTheseAreFree() {
        assertThat(tables().filter(table -> comment(table).startsWith(FREE))).containsExactlyInAnyOrder("campaign_mention", "demo_clock", "demo_mail", "mail_begun",
                "upload", "upload_piece");
    }

    @Test
    void whatACampaignWasAskedForWithStandsFromItsReleaseOn() {
        JdbcClient own = JdbcClient.create(RecordDatabase.migrated());
        RecordDatabase.campaign(own, "SAMPLE/2017/0001");
        List<String> changes = List.of("insert into desk.campaign_mention (campaign, position, kind, language, text) select id, 2, 'PAPER', 'en', 'A/71/818' from desk.campaign",
                "update desk.campaign set title = 'Another'", "update desk.campaign_mention set text = 'A/71/819'", "delete from desk.campaign_mention");
        own.sql("insert into desk.campaign_mention (campaign, position, kind, language, text) select id, 1, 'PAPER', 'en', 'A/71/818' from desk.campaign").update();
        changes.subList(0, 3).forEach(change -> own.sql(change).update());

        own.sql("""
                insert into desk.fact (campaign, kind, happened_on, recorded_at, recorded_by)
                select id, 'RELEASED', note_date, requested_at, 'dispatch' from desk.campaign""").update();
        assertThat(changes).allSatisfy(change -> assertThatThrownBy(() -> own.sql(change.replace("2,", "3,")).update()).rootCause().hasMessageContaining("is released"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null, null", "participation, participation"})
    void aFactIsAboutACampaignOrAboutAParticipation(String about) {
        assertThatThrownBy(() -> database.sql("""
                insert into desk.fact (campaign, participation, kind, happened_on, recorded_at, recorded_by)
                select %s, kind, happened_on, recorded_at, recorded_by from desk.fact""".formatted(about)).update())
                .rootCause().hasMessageMatching("(?is).*check constraint.*");
    }

    /** Whoever adds a kind to the code adds it to the domain. */
    @Test
    void everyKindIsOneOfTheCode() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(Enum.class));
        Set<Set<String>> ofTheCode = scanner.findCandidateComponents("org.compactdesk").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null).getEnumConstants()).filter(constants -> constants != null)
                .map(constants -> Arrays.stream(constants).map(constant -> ((Enum<?>) constant).name()).collect(Collectors.toSet())).collect(Collectors.toSet());
        Map<String, List<String>> unknown = new TreeMap<>(kinds);
        // A preview is never kept.
        unknown.computeIfPresent("meeting_list_stage", (stage, words) -> Stream.concat(words.stream(), Stream.of("PREVIEW")).toList());
        unknown.values().removeIf(words -> ofTheCode.contains(Set.copyOf(words)));
        assertThat(unknown).isEmpty();
    }

    /** Whatever is named by a key refers to it, but for what it is the key of, and what is only said. */
    @Test
    void everyNameRefersToWhatItNames() {
        Set<String> referring = Set.copyOf(database.sql("""
                select k.table_name || '.' || k.column_name from INFORMATION_SCHEMA.TABLE_CONSTRAINTS t join INFORMATION_SCHEMA.KEY_COLUMN_USAGE k
                on k.constraint_schema = t.constraint_schema and k.constraint_name = t.constraint_name
                where t.table_schema = 'desk' and t.constraint_type = 'FOREIGN KEY'""").query(String.class).list());
        assertThat(tables().flatMap(table -> columns(table).filter(Column::isName).map(column -> table + "." + column.name())).filter(name -> !referring.contains(name)))
                .containsExactlyInAnyOrder("document.id", "document.concerns", "campaign.reference", "campaign.reserved", "participation.business_key",
                        "correspondence.reference", "upload.id", "upload_piece.upload");
    }

    private record Column(String table, int number, String name, String type, String domain, boolean identity, boolean nullable) {

        boolean isName() {
            return domain != null && Set.of("document_id", "business_key", "campaign_reference").contains(domain);
        }

        String value() {
            return literal(0);
        }

        String other() {
            return literal(1);
        }

        private String literal(int which) {
            if (domain != null && kinds.containsKey(domain)) {
                return "'" + kinds.get(domain).get(which) + "'";
            }
            return switch (type) {
                // A row of its own in every table: nothing is named by it that another table holds.
                case "character varying", "text" -> which == 0 ? "'%03d'".formatted(number) : "'CAN'";
                case "bigint", "integer" -> List.of("7", "8").get(which);
                case "boolean" -> List.of("true", "false").get(which);
                case "date" -> List.of("date '2017-08-02'", "date '2017-08-03'").get(which);
                case "timestamp with time zone" -> List.of("timestamp with time zone '2017-08-02 09:00:00-04:00'", "timestamp with time zone '2017-08-03 09:00:00-04:00'").get(which);
                case "bytea", "binary large object" -> TestDatabase.ON_POSTGRESQL ? "'\\x0" + which + "'" : "X'0" + which + "'";
                default -> throw new IllegalArgumentException(type);
            };
        }
    }
}
