package org.compactdesk.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.compactdesk.campaign.ProcessCard;
import org.compactdesk.engine.ConflictRetry;
import org.compactdesk.engine.FailedJobs;
import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.letter.Ledger;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.Letter.Attempt;
import org.compactdesk.letter.Letters;
import org.compactdesk.letter.MailServer;
import org.compactdesk.process.AddressCorrectionProcess;
import org.compactdesk.process.SharedVariables;
import org.compactdesk.process.UndeliveredLettersProcess;
import org.compactdesk.process.UndeliveredLettersProcess.Measure;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters that were not delivered for a reason that is not their address: a full mailbox, a policy, a limit, a server that nobody
 * reaches. All of one server are one task. The ledger says which wait; the look after it opens a task where one is missing and ends one
 * where nothing is left, and what a crash swallows is made good at the next start.
 */
@Component
class UndeliveredLetters {

    /** More come with the next task: their numbers have to fit into one field. */
    static final int AT_ONCE = 200;

    private final Ledger ledger;
    private final Letters letters;
    private final MailServer server;
    private final Processes processes;
    private final FailedJobs jobs;
    private final ProcessCard cards;
    private final ConflictRetry tries;
    private final Runnable look = this::look;

    UndeliveredLetters(Ledger ledger, Letters letters, MailServer server, Processes processes, FailedJobs jobs, ProcessCard cards, ConflictRetry tries) {
        this.ledger = ledger;
        this.letters = letters;
        this.server = server;
        this.processes = processes;
        this.jobs = jobs;
        this.cards = cards;
        this.tries = tries;
    }

    @EventListener(Letters.Undelivered.class)
    void lookAfterCommit() {
        ConflictRetry.afterCommit(look);
    }

    /** A letter that was given up, or an earlier issue of it, may be what a task is about; its job goes on where it was sent from elsewhere. */
    @EventListener
    void settle(Letters.Settled news) {
        Letter letter = news.letter();
        if (letter.isGivenUp()) {
            jobs.tryOnceMore(letter.participation().toString());
        }
        if (letter.issue() > 1 || letter.attempts().stream().anyMatch(attempt -> attempt.kind() == Attempt.Kind.GIVEN_UP)) {
            ledger.markAttended(letter.id());
            lookAfterCommit();
        }
    }

    /** One at a time, so that a server has one task. */
    @EventListener(ApplicationReadyEvent.class)
    synchronized void look() {
        tries.run("Looking for undelivered letters", status -> {
            Set<String> waiting = byServer().keySet();
            Set<String> open = processes.openKeys(UndeliveredLettersProcess.KEY);
            without(waiting, open).forEach(name ->
                    processes.startByMessage(UndeliveredLettersProcess.Messages.LETTERS_UNDELIVERED, name, Map.of()));
            without(open, waiting).forEach(name -> processes.wake(UndeliveredLettersProcess.Messages.LETTERS_SETTLED, name));
        });
    }

    /** What this server has not delivered and nobody has attended to, the first of them. */
    List<Letter> of(String name) {
        return byServer().getOrDefault(name, List.of());
    }

    private Map<String, List<Letter>> byServer() {
        return ledger.undelivered().stream().filter(letter -> letter.undelivered().isPresent()).collect(groupingBy(this::serverOf, TreeMap::new, toList()));
    }

    /** Whoever said no: the desk's own mail server, or later the one behind the address that a report names. */
    private String serverOf(Letter letter) {
        Attempt no = letter.undelivered().orElseThrow();
        if (!no.isBounce()) {
            return server.host();
        }
        String address = letter.addresses().stream().map(Letter.Address::address).filter(no.answer()::contains).findFirst()
                .orElseGet(() -> letter.addresses().get(0).address());
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase();
    }

    /** Those of the server's letters that are meant. @param numbers in the ledger */
    List<Letter> meant(String name, List<String> numbers) {
        return of(name).stream().filter(letter -> numbers.contains(Long.toString(letter.id()))).toList();
    }

    /** Does what the person decided about these of the server's letters. */
    @Transactional
    public Outcome attend(String name, Measure measure, List<String> meant) {
        List<Letter> chosen = meant(name, meant);
        if (chosen.isEmpty()) {
            return Outcome.refused("delivery.noLetter");
        }
        chosen.forEach(letter -> {
            ledger.markAttended(letter.id());
            switch (measure) {
                case AGAIN -> again(letter);
                case EACH -> correct(letter);
                case LEFT -> { }
            }
        });
        lookAfterCommit();
        return Outcome.done();
    }

    /** One that was given up is tried by the very job that waits with it; any other goes out as its next issue. */
    private void again(Letter letter) {
        if (letter.isGivenUp()) {
            jobs.tryOnceMore(letter.participation().toString());
        } else {
            letters.releaseAfterwards(letters.nextIssue(letter.id()));
        }
    }

    private void correct(Letter letter) {
        Map<String, Object> variables = cards.card(letter.participation());
        variables.put(SharedVariables.LETTER.name(), letter.id());
        processes.startByMessage(AddressCorrectionProcess.Messages.ADDRESS_TO_CORRECT, letter.participation().toString(), variables);
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> rest = new HashSet<>(names);
        rest.removeAll(others);
        return rest;
    }
}
