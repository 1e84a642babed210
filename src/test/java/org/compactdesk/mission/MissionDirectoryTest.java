package org.compactdesk.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compactdesk.mission.MissionAddress.copy;
import static org.compactdesk.mission.MissionAddress.main;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.record.RecordDatabase;
import org.compactdesk.state.MemberStates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class MissionDirectoryTest {

    private static final LocalDate AUGUST = LocalDate.of(2017, 8, 1);

    private final JdbcClient jdbc = JdbcClient.create(RecordDatabase.migrated());
    private final MissionDirectory directory = new MissionDirectory(RecordDatabase.journal(jdbc), jdbc,
            Clock.fixed(Instant.parse("2017-07-01T13:00:00Z"), ZoneId.of("America/New_York")), new MissionRules(new MemberStates()));

    @Test
    void anAddressCountsFromItsFirstDayOn() {
        assertThat(directory.change("FRA", List.of(main("old@example.org")), "fr", AUGUST, "dispatch").isRefused()).isFalse();
        assertThat(directory.change("FRA", List.of(main("new@example.org"), copy("archive@example.org")), "fr", AUGUST.plusDays(9), "dispatch").isRefused()).isFalse();

        assertThat(directory.addressesOn("FRA", AUGUST.minusDays(1))).isEmpty();
        assertThat(directory.addressesOn("FRA", AUGUST.plusDays(8))).containsExactly(main("old@example.org"));
        assertThat(directory.addressesOn("FRA", AUGUST.plusDays(9))).containsExactly(main("new@example.org"), copy("archive@example.org"));
        assertThat(directory.languageOn("FRA", AUGUST.plusDays(9))).isEqualTo("fr");
        assertThat(directory.history("FRA")).hasSize(2).last().extracting(MissionEntry::recordedBy).isEqualTo("dispatch");
        assertThat(directory.missionsWith("OLD@example.org")).containsExactly("FRA");
    }

    @Test
    void aCorrectionOfTheSameDayReplacesWhatWasRecordedBefore() {
        directory.change("FRA", List.of(main("wrong@example.org")), "en", AUGUST, "dispatch");
        directory.change("FRA", List.of(main("right@example.org")), "en", AUGUST, "dispatch");

        assertThat(directory.addressesOn("FRA", AUGUST)).containsExactly(main("right@example.org"));
    }

    @Test
    void everyEntryStaysKnownWithItsReasonAndWhenItCounted() {
        change(AUGUST, "old@example.org", "First");
        change(AUGUST.plusDays(9), "wrong@example.org", "Mistyped");
        change(AUGUST.plusDays(9), "new@example.org", "Put right");
        MissionHistory history = directory.historyOf("FRA");
        List<HistoryLine> lines = history.entries().stream().map(entry -> HistoryLine.of(entry, history, AUGUST)).toList();

        assertThat(history.entries()).extracting(MissionEntry::reason).containsExactly("First", "Mistyped", "Put right");
        assertThat(lines).extracting(HistoryLine::counts).containsExactly("Counts now, until 9 August 2017",
                "Replaced on 1 July 2017, 09:00 New York by another entry for the same day", "Will count");
        assertThat(lines.get(2).changed()).containsExactly("Added: new@example.org (main address)", "Taken out: old@example.org (main address)");
        assertThat(directory.histories()).containsOnlyKeys("FRA").containsValue(history);
        assertThat(history.after(AUGUST)).get().extracting(MissionEntry::reason).isEqualTo("Put right");
        assertThat(history.after(AUGUST.plusDays(9))).isEmpty();
    }

    private void change(LocalDate validFrom, String address, String reason) {
        directory.change(new MissionChange("FRA", List.of(main(address)), "fr", validFrom, reason), "dispatch").orRefuse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@localhost", "a@example", "é@example.org", "a\u200B@example.org", "a@exämple.org", "a@[127.0.0.1]", "\"a b\"@example.org", "nobody", "a b@example.org", "a@", "@example.org", "a@example.org, b@example.org", "Name <a@example.org>",
            "a@example.org\nBcc: b@example.org", "a@exa mple.org", "a@@example.org"})
    void whatIsNoAddressIsRefused(String address) {
        Outcome outcome = directory.change("FRA", List.of(main(address)), "en", AUGUST, "dispatch");

        assertThat(outcome.refusal()).get().asString().startsWith("Main addresses: ");
        assertThat(directory.history("FRA")).isEmpty();
    }

    @Test
    void thereHasToBeAMainAddressAndNoneTwice() {
        assertThat(directory.change("FRA", List.of(), "en", AUGUST, "x").isRefused()).isTrue();
        assertThat(directory.change("FRA", List.of(main("  ")), "en", AUGUST, "x").isRefused()).isTrue();
        assertThat(directory.change("FRA", List.of(copy("a@example.org")), "en", AUGUST, "x").isRefused()).isTrue();
        assertThat(directory.change("FRA", List.of(main("a@example.org"), copy("A@example.org")), "en", AUGUST, "x").isRefused()).isTrue();
        assertThat(directory.change("XYZ", List.of(main("a@example.org")), "en", AUGUST, "x").isRefused()).isTrue();
        assertThat(directory.change("FRA", List.of(main("a@example.org")), "de", AUGUST, "x").isRefused()).isTrue();
    }

    @Test
    void nothingIsChangedOrDeleted() {
        directory.change("FRA", List.of(main("a@example.org")), "en", AUGUST, "dispatch");

        assertThatThrownBy(() -> jdbc.sql("delete from desk.mission_address").update()).rootCause().hasMessageContaining("insert-only");
        assertThatThrownBy(() -> jdbc.sql("update desk.mission_directory set iso3 = 'CAN'").update()).rootCause().hasMessageContaining("insert-only");
    }
}
