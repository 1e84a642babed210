package org.compactdesk.letter;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.participation.Participations;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.History;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One letter, one job, once: decided already? still due? send; write. All of it is a transaction of its own: what the mail server
 * answered stands as soon as it is known, even where the job then loses a conflict in the engine and runs once more. What must
 * outlive a sending that broke off is {@link Attempts}'.
 */
@Component
class Sending {

    private static final Logger log = LoggerFactory.getLogger(Sending.class);

    private final Ledger ledger;
    private final Attempts attempts;
    private final LetterRenderer draughtsman;
    private final MailServer server;
    private final RefusedAddresses refusedAddresses;
    private final SettledAddresses settledAddresses;
    private final ReleasedLetters releasedLetters;
    private final ApplicationEventPublisher listeners;
    private final DispatchProgress progress;
    private final Participations participations;
    private final Campaigns campaigns;
    private final Map<LetterKind, StillDue> rules;
    private final Clock clock;
    private final TransactionTemplate own;

    Sending(Ledger ledger, Attempts attempts, LetterRenderer draughtsman, MailServer server, RefusedAddresses refusedAddresses,
            SettledAddresses settledAddresses, ReleasedLetters releasedLetters, ApplicationEventPublisher listeners, DispatchProgress progress, Participations participations, Campaigns campaigns, List<StillDue> rules,
            Clock clock, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.attempts = attempts;
        this.draughtsman = draughtsman;
        this.server = server;
        this.refusedAddresses = refusedAddresses;
        this.settledAddresses = settledAddresses;
        this.releasedLetters = releasedLetters;
        this.listeners = listeners;
        this.progress = progress;
        this.participations = participations;
        this.campaigns = campaigns;
        this.rules = rules.stream().collect(toMap(StillDue::kind, Function.identity()));
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        this.own.setName("Sending.send");
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @return what became of the letter */
    @Transactional
    DispatchStatus send(long id) {
        Sent sent = own.execute(status -> sendOnce(id));
        if (sent.settled()) {
            listeners.publishEvent(new Letters.Settled(sent.letter()));
        }
        if (sent.putOff()) {
            releasedLetters.lookAfterCommit();
        }
        refusedAddresses.raiseAfterCommit(id);
        settledAddresses.settleAfterCommit(id);
        return sent.fate();
    }

    /** To the addresses that put it off, each by itself; one that puts it off once more does not keep it from the others. */
    @Transactional
    void sendToPutOff(long id) {
        Optional<MailTrouble> trouble = Optional.empty();
        for (Letter.Address address : ledger.of(id).putOff()) {
            try {
                own.executeWithoutResult(status -> sendTo(id, address));
            } catch (MailTrouble again) {
                trouble = Optional.of(again);
            }
        }
        refusedAddresses.raiseAfterCommit(id);
        trouble.ifPresent(again -> {
            throw again;
        });
    }

    private void sendTo(long id, Letter.Address address) {
        ledger.hold(id);
        Letter letter = ledger.of(id);
        if (letter.putOff().contains(address)) {
            Mail mail = draughtsman.mail(letter, campaigns.of(letter.participation().reference())).onlyTo(address.address());
            Letter.Address answer = handOver(letter, mail).get(0);
            ledger.laterAnswer(id, new Letter.Address(address.address(), address.main(), answer.accepted(), answer.answer()));
            ledger.attempt(id, answer.accepted() ? Letter.Attempt.Kind.ACCEPTED : Letter.Attempt.Kind.REFUSED,
                    Messages.of("letter.reported", address.address(), answer.answer()));
            if (!answer.accepted()) {
                ledger.markUnraised(id);
            }
        }
    }

    /** @param letter as it was before */
    private record Sent(Letter letter, DispatchStatus fate, boolean settled, boolean putOff) {
    }

    private Sent sendOnce(long id) {
        ledger.hold(id);
        Letter letter = ledger.of(id);
        if (letter.fate().isDecided()) {
            return new Sent(letter, letter.fate(), false, false);
        }
        Campaign campaign = campaigns.of(letter.participation().reference());
        if (!isDue(letter, campaign)) {
            ledger.decide(id, DispatchStatus.NOT_NEEDED);
            return new Sent(letter, decided(letter, DispatchStatus.NOT_NEEDED), letter.wasGivenUp(), false);
        }
        Mail mail = draughtsman.mail(letter, campaign);
        List<Letter.Address> answers = mail.to().isEmpty() ? List.of() : handOver(letter, mail);
        DispatchStatus fate = write(letter, mail, answers);
        return new Sent(letter, fate, true, fate == DispatchStatus.ACCEPTED && answers.stream().anyMatch(Letter.Address::isPutOff));
    }

    private boolean isDue(Letter letter, Campaign campaign) {
        StillDue rule = rules.get(letter.kind());
        History history = participations.history(letter.participation());
        return history.isAddressed() && (rule == null || rule.stillDue(letter, campaign, history));
    }

    private List<Letter.Address> handOver(Letter letter, Mail mail) {
        attempts.begin(letter);
        try {
            return server.send(mail);
        } catch (MailTrouble trouble) {
            throw attempts.brokeOff(letter, trouble);
        }
    }

    private DispatchStatus write(Letter letter, Mail mail, List<Letter.Address> answers) {
        boolean accepted = answers.stream().anyMatch(address -> address.main() && address.accepted());
        DispatchStatus fate = accepted ? DispatchStatus.ACCEPTED : DispatchStatus.REFUSED;
        ledger.decide(letter.id(), fate, mail.subject(), mail.text());
        for (int position = 0; position < answers.size(); position++) {
            ledger.address(letter.id(), position, answers.get(position));
        }
        ledger.attempt(letter.id(), accepted ? Letter.Attempt.Kind.ACCEPTED : Letter.Attempt.Kind.REFUSED, mainAnswer(answers, accepted));
        record(letter, accepted, mainAnswer(answers, accepted));
        return decided(letter, fate);
    }

    private DispatchStatus decided(Letter letter, DispatchStatus fate) {
        if (letter.kind() == LetterKind.NOTE_VERBALE && letter.issue() == 1) {
            progress.decidedAfterCommit(letter.participation().reference());
        }
        return fate;
    }

    /** The note is the one letter whose fate is a fact of the participation. */
    private void record(Letter letter, boolean accepted, String answer) {
        if (letter.kind() == LetterKind.NOTE_VERBALE) {
            FactKind kind = accepted ? FactKind.NOTE_ACCEPTED : FactKind.NOTE_REFUSED;
            Outcome outcome = participations.add(letter.participation(), FactEntry.of(kind, LocalDate.now(clock)).note(answer)
                    .document(letter.content().documents().stream().findFirst().orElse(null)));
            if (outcome.isRefused()) {
                // What became of the letter stands all the same.
                log.warn("{} of {} could not be recorded", kind, letter.participation());
            }
        }
    }

    private static String mainAnswer(List<Letter.Address> answers, boolean accepted) {
        return answers.stream().filter(address -> address.main() && address.accepted() == accepted).map(Letter.Address::answer)
                .findFirst().orElseGet(() -> Messages.of("mail.noAddress"));
    }
}
