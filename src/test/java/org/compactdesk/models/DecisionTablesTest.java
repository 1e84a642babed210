package org.compactdesk.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision tables, one row of the test one sentence. */
class DecisionTablesTest {

    private static final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "none", textBlock = """
            Two weeks before the deadline who has not answered is reminded           , AWAITING_RESPONSE        ,    10,  none,    0,  0, false, REMINDER_BEFORE
            Three working days before the deadline once more                         , AWAITING_RESPONSE        ,     3,    20,    0,  0, false, REMINDER_BEFORE
            On the days between nobody is                                            , AWAITING_RESPONSE        ,     9,  none,    0,  0, false, none
            On the day of the deadline nobody is                                     , AWAITING_RESPONSE        ,     0,  none,    0,  0, false, none
            A week after the deadline who has not answered is reminded               , AWAITING_RESPONSE        ,    -5,    11,    0,  0, false, REMINDER_AFTER
            Four weeks after the deadline once more                                  , AWAITING_RESPONSE        ,   -20,  none,    0,  0, false, REMINDER_AFTER
            On the days after that nobody is                                         , AWAITING_RESPONSE        ,   -40,  none,    0,  0, false, none
            A week before the meeting who has not answered is not reminded again     , AWAITING_RESPONSE        ,   -10,     5,    0,  0, false, none
            Who announced is not asked two weeks before the deadline                 , INTENTION_ANNOUNCED      ,    10,  none,    0,  0, false, none
            Who announced is asked for the copy before the deadline                  , INTENTION_ANNOUNCED      ,     3,  none,    0,  0, false, REQUEST_FOR_SIGNED_COPY
            Who announced is asked for the copy after the deadline                   , INTENTION_ANNOUNCED      ,    -5,  none,    0,  0, false, REQUEST_FOR_SIGNED_COPY
            Who announced is asked before the meeting by the request that always goes, INTENTION_ANNOUNCED      ,     3,     5,    0,  0, false, REQUEST_BEFORE_MEETING
            Who announced is asked for the copy a week before the meeting            , INTENTION_ANNOUNCED      ,   -10,     5,    0,  0, false, REQUEST_BEFORE_MEETING
            Talks stop the clock                                                     , IN_TALKS                 ,     3,  none,    0,  0, false, none
            A mission that cannot be reached is not reminded                         , UNDELIVERABLE            ,     3,  none,    0,  0, false, none
            Who declined is left in peace                                            , DECLINED                 ,    -5,  none,    0,  0, false, none
            Who signed is not reminded while the copy is checked                     , SIGNED_COPY_UNDER_CHECK  ,     3,  none,    0,  0, false, none
            Who waits for the countersignature is not reminded                       , AWAITING_COUNTERSIGNATURE,    -5,     5,    0,  0, false, none
            Who concluded is not reminded                                            , CONCLUDED                ,    10,     5,    0,  0, false, none
            Who withdrew is not reminded                                             , WITHDRAWN                ,    10,     5,    0,  0, false, none
            Who announced is asked for the copy twenty working days after the meeting, INTENTION_ANNOUNCED      ,   -36,   -20,   20,  0,  true, REQUEST_FOR_SIGNED_COPY
            And after a hundred and twenty                                           , INTENTION_ANNOUNCED      ,  -136,  -120,  120,  5, false, REQUEST_FOR_SIGNED_COPY
            Not on the days between                                                  , INTENTION_ANNOUNCED      ,  -137,  -121,  121,  5, false, none
            After six months no more every twenty                                    , INTENTION_ANNOUNCED      ,  -156,  -140,  140,  6, false, none
            The months then count: not the sixth                                     , INTENTION_ANNOUNCED      ,  -143,  -127,  127,  6,  true, none
            The ninth                                                                , INTENTION_ANNOUNCED      ,  -203,  -187,  187,  9,  true, REQUEST_FOR_SIGNED_COPY
            On its first working day only                                            , INTENTION_ANNOUNCED      ,  -204,  -188,  188,  9, false, none
            After five years still                                                   , INTENTION_ANNOUNCED      , -1266, -1250, 1250, 60,  true, REQUEST_FOR_SIGNED_COPY
            Without a meeting the deadline counts                                    , INTENTION_ANNOUNCED      ,   -40,  none,   40,  1, false, REQUEST_FOR_SIGNED_COPY
            Who has not answered is reminded three months after the meeting          , AWAITING_RESPONSE        ,   -79,   -63,   63,  3,  true, REMINDER_AFTER
            Not every twenty working days                                            , AWAITING_RESPONSE        ,   -76,   -60,   60,  2, false, none
            Not after six                                                            , AWAITING_RESPONSE        ,  -143,  -127,  127,  6,  true, none
            After nine                                                               , AWAITING_RESPONSE        ,  -203,  -187,  187,  9,  true, REMINDER_AFTER
            Not after twelve                                                         , AWAITING_RESPONSE        ,  -266,  -250,  250, 12,  true, none
            After fifty-seven                                                        , AWAITING_RESPONSE        , -1200, -1184, 1184, 57,  true, REMINDER_AFTER
            Who declined is left in peace then too                                   , DECLINED                 ,  -203,  -187,  187,  9,  true, none
            And who withdrew                                                         , WITHDRAWN                ,   -36,   -20,   20,  0,  true, none
            And who concluded                                                        , CONCLUDED                ,  -203,  -187,  187,  9,  true, none
            """)
    void reminderSchedule(String sentence, String standing, int toDeadline, Integer toMeeting, int since, int months, boolean monthIsFull, String letter) throws IOException {
        Map<String, Object> day = new HashMap<>();
        day.put("workingDaysToDeadline", toDeadline);
        day.put("workingDaysToMeeting", toMeeting);
        day.put("workingDaysSince", since);
        day.put("monthsSince", months);
        day.put("monthIsFull", monthIsFull);
        assertThat(lines("NoteVerbaleCampaign/ReminderSchedule", day)).filteredOn(line -> line.get("standing").equals(standing))
                .extracting(line -> line.get("letter")).startsWith(letter == null ? new Object[0] : new Object[] {letter}).hasSizeLessThan(letter == null ? 1 : 3);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "An additional commitment of the Government needs no lawyer,  ADDITION,                              false",
        "Other words for a commitment are reviewed,                   WORDING,                               true",
        "A commitment left out is reviewed,                           DELETION,                              true",
        "A new undertaking of the United Nations is reviewed,         NEW_UNDERTAKING_OF_THE_UNITED_NATIONS, true",
        "What the table does not know is reviewed,                    SOMETHING_ELSE,                        true",
    })
    void legalReview(String sentence, String change, boolean review) throws IOException {
        assertThat(this.<Boolean>decide("BilateralNegotiation/LegalReview", Map.of("change", change))).isEqualTo(review);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Received before the day and found in order: recognized,           true,  false,  true,  true,  false, RECOGNIZED",
        "Announced and then received in time: recognized,                  true,  false,  true,  true,  true,  RECOGNIZED",
        "Received in time though dated the day itself: recognized,         true,  false,  true,  false, false, RECOGNIZED",
        "Received in time but returned for correction: neither,            true,  true,  false, true,  false, NEITHER",
        "Received in time but returned and announced: acknowledged,        true,  true,  false, true,  true,  ACKNOWLEDGED",
        "Received in time and not checked yet: apart,                      true,  false, false, false, false, UNVERIFIED",
        "Received in time and announced but not checked yet: apart,        true,  false, false, true,  true,  UNVERIFIED",
        "Announced only: acknowledged,                                     false, false, false, false, true,  ACKNOWLEDGED",
        "Announced with a signed copy on its way: acknowledged,            false, false, false, true,  true,  ACKNOWLEDGED",
        "Signed in time but received on the day or later: neither,         false, false, false, true,  false, NEITHER",
        "Nothing signed and nothing announced: neither,                    false, false, false, false, false, NEITHER",
    })
    void meetingRecognition(String sentence, boolean received, boolean returned, boolean inOrder, boolean signed, boolean announced, String recognition)
            throws IOException {
        assertThat(this.<String>decide("HighLevelMeeting/MeetingRecognition", Map.of("receivedBeforeMeeting", received,
                "copyReturned", returned, "copyInOrder", inOrder, "signedBeforeMeeting", signed, "intentionAnnounced", announced))).isEqualTo(recognition);
    }

    private static List<Map<String, Object>> lines(String table, Map<String, Object> facts) throws IOException {
        try (InputStream file = Files.newInputStream(Model.FOLDER.resolve(table + ".dmn"))) {
            return engine.evaluateDecisionTable(table.substring(table.indexOf('/') + 1), file, facts).getResultList();
        }
    }

    private <T> T decide(String table, Map<String, Object> facts) throws IOException {
        try (InputStream file = Files.newInputStream(Model.FOLDER.resolve(table + ".dmn"))) {
            return engine.evaluateDecisionTable(table.substring(table.indexOf('/') + 1), file, facts).getSingleEntry();
        }
    }
}
