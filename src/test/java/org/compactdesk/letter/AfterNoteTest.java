package org.compactdesk.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.compactdesk.DeskTest;
import org.compactdesk.OnBothDatabases;
import org.compactdesk.kernel.BusinessKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A note that goes out after a date was changed says the old one; the new one follows it. */
@OnBothDatabases
class AfterNoteTest extends DeskTest {

    @Autowired
    private TestCampaign campaign;

    @Autowired
    private Letters letters;

    @ParameterizedTest
    @CsvSource({"DEADLINE_EXTENDED, 2017-09-08, CHANGED_DEADLINE", "MEETING_MOVED, 2017-09-25, MOVED_MEETING"})
    void aMissionWhoseNoteGoesOutAfterAChangeHearsOfItOnce(String fact, String day, LetterKind tells) {
        String reference = campaign.dispatches("KIR");
        BusinessKey kiribati = new BusinessKey(reference, "KIR");
        campaign.changes(reference, fact, day);
        desk.runDueJobs();
        assertThat(letters.of(kiribati)).extracting(Letter::kind).containsExactly(LetterKind.NOTE_VERBALE, tells);
        assertThat(letters.of(kiribati)).extracting(Letter::fate).containsOnly(DispatchStatus.ACCEPTED);
        assertThat(mails.received()).hasSize(2);

        letters.release(letters.nextIssue(letters.of(kiribati).get(0).id()));
        desk.runDueJobs();
        assertThat(mails.received()).as("the note alone").hasSize(3);
    }

    @Test
    void whereNothingWasChangedNothingFollows() {
        BusinessKey kiribati = campaign.invites("KIR");
        assertThat(letters.of(kiribati)).extracting(Letter::kind).containsExactly(LetterKind.NOTE_VERBALE);
    }
}
