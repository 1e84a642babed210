package org.compactdesk.reminder;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.campaign.SignatureDeadlineExtended;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.letter.AfterNote;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterContent;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.Letters;
import org.compactdesk.letter.Sends;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.StaffInstructionProcess.ActKind;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.History;
import org.compactdesk.record.Standing;
import org.compactdesk.state.Language;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells every mission that has the note, and from which a signed copy may still come, that there is more time. */
@Component
class ChangedDeadline implements AfterNote, Sends.AfterAct {

    private static final Set<Standing> MAY_STILL_SIGN =
            EnumSet.of(Standing.UNDELIVERABLE, Standing.AWAITING_RESPONSE, Standing.IN_TALKS, Standing.INTENTION_ANNOUNCED);
    static final String NEW_DEADLINE = "newDeadline";

    private final Participations participations;
    private final Campaigns campaigns;
    private final Letters letters;

    ChangedDeadline(Participations participations, Campaigns campaigns, Letters letters) {
        this.campaigns = campaigns;
        this.participations = participations;
        this.letters = letters;
    }

    @Override
    public ActKind act() {
        return ActKind.EXTEND_DEADLINE;
    }

    @EventListener
    @Transactional
    public void tell(SignatureDeadlineExtended extended) {
        letters(extended.reference(), extended.newDeadline(), "instruction-" + extended.instruction()).forEach(letters::release);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Letter> letters(String reference, LocalDate newDeadline, String occurrence) {
        Function<BusinessKey, Language> languages = letters.languages();
        return participations.ofCampaign(reference).entrySet().stream().filter(each -> isTold(each.getValue())).map(each -> each.getKey().key())
                .map(key -> Letter.draft(key, LetterKind.CHANGED_DEADLINE, occurrence, languages.apply(key).tag(), LetterContent.none().with(NEW_DEADLINE, newDeadline)))
                .toList();
    }

    /** The note itself says the deadline of its own day; whoever has got it before has been told. */
    @Override
    public boolean isAny(String reference) {
        return campaigns.history(reference).last(FactKind.DEADLINE_EXTENDED).isPresent();
    }

    @Override
    public List<Letter> letters(BusinessKey key, History history) {
        LocalDate deadline = campaigns.of(key.reference()).signatureDeadline();
        boolean told = letters.of(key).stream().anyMatch(letter -> letter.kind() == LetterKind.CHANGED_DEADLINE
                && deadline.toString().equals(letter.content().fields().get(NEW_DEADLINE)));
        return mayStillSign(history) && !told ? List.of(letters.draft(key, LetterKind.CHANGED_DEADLINE, "deadline-" + deadline,
                LetterContent.none().with(NEW_DEADLINE, deadline))) : List.of();
    }

    static boolean isTold(History history) {
        return history.hasNote() && mayStillSign(history);
    }

    private static boolean mayStillSign(History history) {
        return history.isAddressed() && MAY_STILL_SIGN.contains(history.standing());
    }
}
