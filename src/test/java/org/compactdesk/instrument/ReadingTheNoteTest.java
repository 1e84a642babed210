package org.compactdesk.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class ReadingTheNoteTest {

    @Test
    @EnabledIf("org.compactdesk.instrument.Texts#haveSeeds")
    void theRealNote() {
        NoteVerbaleText note = NoteVerbaleText.read(Texts.seedNote()).orRefuse();
        assertThat(NoteVerbaleText.read(note.toText()).orRefuse()).isEqualTo(note);
    }
}
