package org.compactdesk.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a table are read by its repository. What asks the database in another way stands here, with the reason. */
class PersistenceTest {

    /** Adds rows of tables that have no type of their own; holds rows. */
    private static final Set<String> THE_RECORDS_OWN = Set.of("Journal", "RowLock");
    /** Put an answer together from several tables, or ask for something that is no row. */
    private static final Set<String> OVER_TABLES = Set.of("Documents", "MissionDirectory", "Ledger", "LedgerLines", "ReportRows", "TakenMails", "Uploads");
    private static final Set<String> OF_THE_DEMO = Set.of("DemoClock", "DemoMails");
    /** Every letter of a dispatch reads the facts of its campaign and its participation, and the participation. */
    private static final Set<String> BY_HAND = Set.of("FactRows$Reader", "ParticipationRows$Reader");

    private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.compactdesk");

    @Test
    void onlyWhatIsNoRowOfOneTableIsAskedForBesideTheRepositories() {
        assertThat(such(type -> type.getFields().stream().anyMatch(field -> field.getRawType().isEquivalentTo(JdbcClient.class))))
                .containsExactlyInAnyOrderElementsOf(union(THE_RECORDS_OWN, OVER_TABLES, OF_THE_DEMO));
        assertThat(such(type -> type.isAssignableTo(RowMapper.class))).isEqualTo(BY_HAND);
    }

    private Set<String> such(Predicate<JavaClass> predicate) {
        return classes.stream().filter(predicate).map(type -> type.getName().replaceFirst(".*\\.", "")).collect(Collectors.toSet());
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        return java.util.Arrays.stream(sets).flatMap(Set::stream).collect(Collectors.toSet());
    }
}
