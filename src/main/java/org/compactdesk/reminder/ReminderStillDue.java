package org.compactdesk.reminder;

import java.util.Optional;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.correspondence.Letter;
import org.compactdesk.correspondence.LetterKind;
import org.compactdesk.correspondence.StillDue;
import org.compactdesk.participation.Participations;
import org.compactdesk.participation.Standing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Between a reminder's release and its sending a signed copy may come in or the deadline may be extended: asked once more. */
@Configuration(proxyBeanMethods = false)
class ReminderStillDue {

    @Bean
    StillDue reminderBeforeStillDue(Asked asked) {
        return asked.about(LetterKind.REMINDER_BEFORE);
    }

    @Bean
    StillDue reminderAfterStillDue(Asked asked) {
        return asked.about(LetterKind.REMINDER_AFTER);
    }

    @Bean
    StillDue requestForSignedCopyStillDue(Asked asked) {
        return asked.about(LetterKind.REQUEST_FOR_SIGNED_COPY);
    }

    @Bean
    Asked asked(RoundRows rounds, Participations participations, Campaigns campaigns) {
        return new Asked(rounds, participations, campaigns);
    }

    /** A letter of a round is due while the mission stands where it stood and the deadline is the one it speaks of. */
    record Asked(RoundRows rounds, Participations participations, Campaigns campaigns) {

        StillDue about(LetterKind kind) {
            return new StillDue() {
                @Override
                public LetterKind kind() {
                    return kind;
                }

                @Override
                public boolean stillDue(Letter letter) {
                    return isDue(letter);
                }
            };
        }

        private boolean isDue(Letter letter) {
            Standing standing = participations.standing(letter.participation());
            Optional<DueReminder> behind = rounds.behind(letter.participation(), letter.occurrence());
            return behind.map(due -> due.standing() == standing
                            && due.deadline().equals(campaigns.of(letter.participation().reference()).signatureDeadline()))
                    .orElse(standing == Standing.INTENTION_ANNOUNCED);
        }
    }
}
