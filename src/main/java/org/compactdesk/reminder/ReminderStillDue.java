package org.compactdesk.reminder;

import org.compactdesk.campaign.Campaign;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.StillDue;
import org.compactdesk.record.History;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Between a reminder's release and its sending a signed copy may come in or the deadline may be extended: asked once more. */
@Configuration(proxyBeanMethods = false)
class ReminderStillDue {

    @Bean
    StillDue reminderBeforeStillDue(SentReminders reminders) {
        return asked(LetterKind.REMINDER_BEFORE, reminders);
    }

    @Bean
    StillDue reminderAfterStillDue(SentReminders reminders) {
        return asked(LetterKind.REMINDER_AFTER, reminders);
    }

    @Bean
    StillDue requestForSignedCopyStillDue(SentReminders reminders) {
        return asked(LetterKind.REQUEST_FOR_SIGNED_COPY, reminders);
    }

    @Bean
    StillDue reminderOfAgreedTextStillDue(SentReminders reminders) {
        return asked(LetterKind.REMINDER_OF_AGREED_TEXT, reminders);
    }

    @Bean
    StillDue reminderOfCorrectionStillDue(SentReminders reminders) {
        return asked(LetterKind.REMINDER_OF_CORRECTION, reminders);
    }

    private static StillDue asked(LetterKind kind, SentReminders reminders) {
        return new StillDue() {
            @Override
            public LetterKind kind() {
                return kind;
            }

            @Override
            public boolean stillDue(Letter letter, Campaign campaign, History history) {
                return reminders.isDue(letter);
            }
        };
    }
}
