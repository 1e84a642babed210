package org.compactdesk.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.compactdesk.instrument.NoteVerbaleText.AnnouncedMeeting;
import org.compactdesk.instrument.NoteVerbaleText.RecalledNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingTheNoteTest {

    @Test
    @EnabledIf(value = "org.compactdesk.instrument.Texts#haveSeeds", disabledReason = "the real documents are not beside the project")
    void theRealNoteTellsItsReferenceDatesAndWhatItRecalls() {
        NoteVerbaleText note = NoteVerbaleText.read(Texts.seedNote()).orRefuse();

        assertThat(note.reference()).isEqualTo("DFS/OASG/2017/0484");
        assertThat(note.date()).contains(LocalDate.of(2017, 8, 2));
        assertThat(note.deadline()).contains(LocalDate.of(2017, 8, 25));
        assertThat(note.meeting()).map(AnnouncedMeeting::date).contains(LocalDate.of(2017, 9, 18));
        assertThat(note.meeting()).map(AnnouncedMeeting::name).get().asString().startsWith("High Level Meeting").endsWith("Abuse");
        assertThat(note.recalled()).containsExactly(new RecalledNote("DFS/OASG/2017/0378", Optional.of(LocalDate.of(2017, 6, 19))));
        assertThat(note.papers()).containsExactly("A/71/818");
        assertThat(note.letterhead()).hasSize(2);
        assertThat(note.paragraphs()).hasSize(13);
        assertThat(NoteVerbaleText.read(note.toText()).orRefuse()).isEqualTo(note);
    }

    @Test
    void theSampleToo() {
        NoteVerbaleText note = NoteVerbaleText.read(Texts.sampleNote()).orRefuse();

        assertThat(note.reference()).isEqualTo("SAMPLE/2017/0001");
        assertThat(note.date()).contains(LocalDate.of(2017, 8, 2));
        assertThat(note.deadline()).contains(LocalDate.of(2017, 8, 25));
        assertThat(note.meeting()).contains(new AnnouncedMeeting("High-level Meeting on Water at Field Duty Stations", LocalDate.of(2017, 9, 18)));
        assertThat(note.recalled()).containsExactly(new RecalledNote("SAMPLE/2017/0000", Optional.of(LocalDate.of(2017, 5, 3))));
        assertThat(note.papers()).containsExactly("A/SAMPLE/2017/12");
        assertThat(NoteVerbaleText.read(note.toText()).orRefuse()).isEqualTo(note);
        assertThat(note.hash()).hasSize(64);
    }

    @Test
    void whatANoteDoesNotSayIsLeftOpen() {
        NoteVerbaleText note = NoteVerbaleText.read("Ref: ABC/1\n\nThe Secretariat presents its compliments.\n\nThe deadline is 31 June 2017.").orRefuse();

        assertThat(note.date()).isEmpty();
        assertThat(note.deadline()).isEmpty();
        assertThat(note.meeting()).isEmpty();
        assertThat(note.recalled()).isEmpty();
        assertThat(note.papers()).isEqualTo(List.of());
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("", "empty"),
                arguments("\u0000\u0001", "no plain text"),
                arguments("The Secretariat presents its compliments.", "Reference"),
                arguments("Reference: A/1\n\nDear all,", "compliments"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatIsNoNoteIsRefusedWithTheReason(String text, String reason) {
        assertThat(NoteVerbaleText.read(text).outcome().refusal()).get().asString()
                .startsWith("Text of the note verbale: ").contains(reason);
    }
}
