package org.compactdesk.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compactdesk.letter.LetterKind.*;
import static org.compactdesk.record.FactKind.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.compactdesk.kernel.Days;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was said last decides what a mission is reminded of; one fact a day from the note on. */
class LastWordTest {

    private static final LocalDate NOTE = LocalDate.of(2017, 8, 2);

    @ParameterizedTest(name = "after {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ADDRESSED                                             | NONE
            ADDRESSED INTENTION_ANNOUNCED                         | NONE
            ADDRESSED DECLINED                                    | NO
            ADDRESSED INTENTION_ANNOUNCED INTENTION_TAKEN_BACK    | NO
            ADDRESSED DECLINED ACKNOWLEDGED QUESTION_ASKED        | NO
            ADDRESSED DECLINED INTENTION_ANNOUNCED                | NONE
            ADDRESSED DECLINED TALKS_OPENED                       | NONE
            ADDRESSED TALKS_OPENED TEXT_AGREED TALKS_ENDED        | AGREED_TEXT
            ADDRESSED TEXT_AGREED DECLINED                        | NO
            ADDRESSED TEXT_AGREED INTENTION_ANNOUNCED             | AGREED_TEXT
            ADDRESSED SIGNED_COPY_RECEIVED COPY_RETURNED          | CORRECTION
            ADDRESSED TEXT_AGREED SIGNED_COPY_RECEIVED COPY_RETURNED | CORRECTION
            ADDRESSED DECLINED SIGNED_COPY_RECEIVED COPY_RETURNED | CORRECTION
            ADDRESSED TEXT_AGREED WITHDRAWN                       | NONE
            """)
    void theLastWordThatTellsCounts(String facts, LastWord expected) {
        assertThat(LastWord.of(history(facts))).isEqualTo(expected);
    }

    @Test
    void whoHasSaidWhatItIntendsIsNotAsked() {
        assertThat(LastWord.NONE.letter(REMINDER_AFTER)).contains(REMINDER_AFTER);
        assertThat(LastWord.NO.letter(REMINDER_AFTER)).isEmpty();
        assertThat(LastWord.AGREED_TEXT.letter(REMINDER_AFTER)).contains(REMINDER_OF_AGREED_TEXT);
        assertThat(LastWord.CORRECTION.letter(REMINDER_AFTER)).contains(REMINDER_OF_CORRECTION);
    }

    @Test
    void everyLetterNamesTheDaysOfWhatItIsAbout() {
        assertThat(fields("ADDRESSED INTENTION_ANNOUNCED", REQUEST_FOR_SIGNED_COPY)).containsExactly(Map.entry("announcedOn", "2017-08-03"));
        assertThat(fields("ADDRESSED TALKS_OPENED TEXT_AGREED TALKS_ENDED", REMINDER_OF_AGREED_TEXT)).containsExactly(Map.entry("agreedOn", "2017-08-04"));
        assertThat(fields("ADDRESSED SIGNED_COPY_RECEIVED ACKNOWLEDGED COPY_RETURNED SIGNED_COPY_RECEIVED", REMINDER_OF_CORRECTION)).as("the copy that went back")
                .containsOnly(Map.entry("returnedOn", "2017-08-05"), Map.entry("receivedOn", "2017-08-03"));
        assertThat(fields("ADDRESSED DECLINED", REMINDER_BEFORE)).isEmpty();
    }

    @Test
    void theRequestThatStillReachesTheMeetingWaitsForNoDistance() {
        assertThat(ScheduledLetter.of("REQUEST_BEFORE_MEETING")).isEqualTo(new ScheduledLetter(REQUEST_FOR_SIGNED_COPY, true));
        assertThat(ScheduledLetter.of("REMINDER_AFTER")).isEqualTo(new ScheduledLetter(REMINDER_AFTER, false));
        assertThat(ScheduledLetter.of("REQUEST_BEFORE_MEETING").as(REMINDER_OF_CORRECTION)).isEqualTo(new ScheduledLetter(REMINDER_OF_CORRECTION, true));
    }

    private static Map<String, String> fields(String facts, LetterKind letter) {
        return LastWord.content(history(facts), letter).fields();
    }

    /** What is said of a copy is said of the first. */
    private static History history(String kinds) {
        List<Fact> facts = new ArrayList<>();
        for (String name : kinds.split(" ")) {
            FactKind kind = FactKind.valueOf(name);
            LocalDate day = NOTE.plusDays(facts.size());
            Long about = kind == COPY_RETURNED
                    ? facts.stream().filter(fact -> fact.is(SIGNED_COPY_RECEIVED)).findFirst().orElseThrow().id() : null;
            facts.add(new Fact(facts.size() + 1L, null, 1L, kind, day, day.atTime(12, 0).atZone(Days.NEW_YORK).toInstant(), "tester", null, null, about,
                    null, null, null, null, null));
        }
        return History.of(facts);
    }
}
