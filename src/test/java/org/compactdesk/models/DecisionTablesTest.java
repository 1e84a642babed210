package org.compactdesk.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
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
            Two weeks before the deadline who has not answered is reminded,        AWAITING_RESPONSE,          10, none, REMINDER_BEFORE
            Three working days before the deadline once more,                      AWAITING_RESPONSE,           3, 20,   REMINDER_BEFORE
            On the days between nobody is,                                         AWAITING_RESPONSE,           9, none, NONE
            On the day of the deadline nobody is,                                  AWAITING_RESPONSE,           0, none, NONE
            A week after the deadline who has not answered is reminded,            AWAITING_RESPONSE,          -5, 11,   REMINDER_AFTER
            Four weeks after the deadline for the last time,                       AWAITING_RESPONSE,         -20, none, REMINDER_AFTER
            After that nobody is,                                                  AWAITING_RESPONSE,         -40, none, NONE
            A week before the meeting who has not answered is not reminded again,  AWAITING_RESPONSE,         -10, 5,    NONE
            Who announced is not asked two weeks before the deadline,              INTENTION_ANNOUNCED,        10, none, NONE
            Who announced is asked for the copy before the deadline,               INTENTION_ANNOUNCED,         3, none, REQUEST_FOR_SIGNED_COPY
            Who announced is asked for the copy after the deadline,                INTENTION_ANNOUNCED,        -5, none, REQUEST_FOR_SIGNED_COPY
            Who announced is asked for the copy a week before the meeting,         INTENTION_ANNOUNCED,       -10, 5,    REQUEST_FOR_SIGNED_COPY
            Talks stop the clock,                                                  IN_TALKS,                    3, none, NONE
            A mission that cannot be reached is not reminded,                      UNDELIVERABLE,               3, none, NONE
            Who declined is left in peace,                                         DECLINED,                   -5, none, NONE
            Who signed is not reminded while the copy is checked,                  SIGNED_COPY_UNDER_CHECK,     3, none, NONE
            Who waits for the countersignature is not reminded,                    AWAITING_COUNTERSIGNATURE,  -5, 5,    NONE
            Who concluded is not reminded,                                         CONCLUDED,                  10, 5,    NONE
            Who withdrew is not reminded,                                          WITHDRAWN,                  10, 5,    NONE
            """)
    void reminderSchedule(String sentence, String standing, int toDeadline, Integer toMeeting, String letter) throws IOException {
        Map<String, Object> day = new HashMap<>();
        day.put("standing", standing);
        day.put("workingDaysToDeadline", toDeadline);
        day.put("workingDaysToMeeting", toMeeting);
        assertThat(this.<String>decide("NoteVerbaleCampaign/ReminderSchedule", day)).isEqualTo(letter);
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

    private <T> T decide(String table, Map<String, Object> facts) throws IOException {
        try (InputStream file = Files.newInputStream(Model.FOLDER.resolve(table + ".dmn"))) {
            return engine.evaluateDecisionTable(table.substring(table.indexOf('/') + 1), file, facts).getSingleEntry();
        }
    }
}
