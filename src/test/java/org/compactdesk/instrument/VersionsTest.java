package org.compactdesk.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.compactdesk.instrument.InstrumentVersion.Why;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.record.RecordDatabase;
import org.compactdesk.state.MemberStates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class VersionsTest {

    private static final String FRANCE = "SAMPLE/2017/0001/FRA";

    private final JdbcClient jdbc = JdbcClient.create(RecordDatabase.migrated());
    private final Versions versions = new Versions(RecordDatabase.journal(jdbc), jdbc, Clock.fixed(Instant.parse("2017-08-02T13:00:00Z"), ZoneId.of("America/New_York")));
    private final Instrument compact = Instrument.read(Texts.sampleCompact()).orRefuse().filledInFor(new MemberStates().of("FRA"));

    @BeforeEach
    void addressFrance() {
        BusinessKey key = BusinessKey.parse(FRANCE);
        RecordDatabase.campaign(jdbc, key.reference());
        RecordDatabase.participation(jdbc, key);
    }

    @Test
    void aSignedCopyIsComparedWithTheVersionLastSent() {
        assertThat(versions.latestSent(FRANCE)).isEmpty();
        InstrumentVersion sent = versions.add(FRANCE, compact, Why.AS_SENT, null, "desk");
        InstrumentVersion added = versions.add(FRANCE, compact.withAdditions(List.of("Dig a well.")), Why.ADDITIONS_CONFIRMED, null, "focal-point");

        assertThat(versions.latestSent(FRANCE)).contains(sent);
        assertThat(versions.latest(FRANCE)).contains(added);
        assertThat(versions.all(FRANCE)).extracting(InstrumentVersion::number).containsExactly(1, 2);
        assertThat(sent.instrument()).isEqualTo(compact);
        assertThat(sent.hash()).isEqualTo(compact.hash());
        assertThat(versions.latest("SAMPLE/2017/0001/CAN")).isEmpty();
    }

    @Test
    void aVersionStaysAsItIs() {
        versions.add(FRANCE, compact, Why.AS_SENT, null, "desk");

        assertThatThrownBy(() -> jdbc.sql("update desk.version set text = ''").update()).rootCause().hasMessageContaining("insert-only");
        assertThatThrownBy(() -> jdbc.sql("delete from desk.version").update()).rootCause().hasMessageContaining("insert-only");
    }
}
