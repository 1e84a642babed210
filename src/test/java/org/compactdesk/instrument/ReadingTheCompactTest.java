package org.compactdesk.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class ReadingTheCompactTest {

    @Test
    @EnabledIf("org.compactdesk.instrument.Texts#haveSeeds")
    void theRealCompactGivesAllItsPartsAndWhatLooksWrong() {
        Reading reading = Instrument.read(Texts.seedCompact());
        Instrument compact = reading.orRefuse();
        assertThat(compact.principles()).hasSize(5);
        assertThat(compact.a().clauses()).hasSize(16);
        assertThat(compact.b().clauses()).hasSize(21);
        assertThat(Instrument.ofText(compact.toText())).isEqualTo(compact);
        assertThat(compact.placeholders()).hasSize(3);
    }
}
