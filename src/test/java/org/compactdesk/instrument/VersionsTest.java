package org.compactdesk.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.compactdesk.Desk;
import org.compactdesk.DeskTest;
import org.compactdesk.OnBothDatabases;
import org.compactdesk.instrument.InstrumentVersion.Why;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.record.RecordDatabase;
import org.compactdesk.state.MemberStates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnBothDatabases
class VersionsTest extends DeskTest {

    @Autowired
    private Versions versions;

    @Autowired
    private JdbcClient jdbc;

    private String france;

    private final Instrument compact = Instrument.read(Texts.sampleCompact()).orRefuse().filledInFor(new MemberStates().of("FRA"));

    @BeforeEach
    void addressFrance() {
        BusinessKey key = new BusinessKey(Desk.newReference(), "FRA");
        RecordDatabase.campaign(jdbc, key.reference());
        RecordDatabase.participation(jdbc, key);
        france = key.toString();
    }

    @Test
    void aSignedCopyIsComparedWithTheVersionLastSent() {
        assertThat(versions.latestSent(france)).isEmpty();
        InstrumentVersion sent = versions.add(france, compact, Why.AS_SENT, null, "desk");
        InstrumentVersion added = versions.add(france, compact.withAdditions(List.of("Dig a well.")), Why.ADDITIONS_CONFIRMED, null, "focal-point");

        assertThat(versions.latestSent(france)).contains(sent);
        assertThat(versions.latest(france)).contains(added);
        assertThat(versions.all(france)).extracting(InstrumentVersion::number).containsExactly(1, 2);
        assertThat(sent.instrument()).isEqualTo(compact);
        assertThat(sent.hash()).isEqualTo(compact.hash());
        assertThat(versions.latest(france.replace("FRA", "CAN"))).isEmpty();
    }

    @Test
    void aVersionStaysAsItIs() {
        versions.add(france, compact, Why.AS_SENT, null, "desk");

        assertThatThrownBy(() -> jdbc.sql("update desk.version set text = ''").update()).rootCause().hasMessageContaining("insert-only");
        assertThatThrownBy(() -> jdbc.sql("delete from desk.version").update()).rootCause().hasMessageContaining("insert-only");
    }
}
