package org.compactdesk.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;

/**
 * A letter to a mission as the ledger has it.
 *
 * @param id            its number in the ledger
 * @param participation whom it concerns
 * @param occurrence    which one of its kind, such as the round of reminders or the response it answers
 * @param issue         1 for the first sending; "send again" opens the next
 * @param language      what it is written in, a tag of BCP 47: {@code en}
 * @param messageId     the Message-ID header (RFC 5322), the same at every attempt at this issue
 * @param subject       as sent, or null before
 * @param text          the plain text as sent, or null before
 * @param supersedes    the letter that this issue stands for, or null
 * @param supersededBy  the next issue, or null
 * @param addresses     whom it went to, with the server's own answers; empty before
 * @param attempts      every attempt, in order
 */
public record Letter(long id, BusinessKey participation, LetterKind kind, String occurrence, int issue, String language, String messageId, DispatchStatus fate,
        Instant plannedAt, String plannedBy, Instant decidedAt, String subject, String text, LetterContent content,
        Long supersedes, Long supersededBy, List<Address> addresses, List<Attempt> attempts) {

    private static final int LONGEST_ANSWER = 1000;
    /** What calls an address itself wrong: bad mailbox, bad system, bad syntax, moved, disabled; a domain that takes no mail (RFC 7505). */
    static final Set<String> WRONG_ADDRESS = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.2.1", "5.1.10");
    /** No piece of an IP address or of a host's name. */
    private static final Pattern STATUS = Pattern.compile("(?<![\\w.])[245]\\.\\d{1,3}\\.\\d{1,3}(?!\\.?\\w)");

    /** Whether an address is to be put right for this reason of a server (RFC 3463): it calls it wrong, or leaves open what is wrong. @param status or null */
    public static boolean blamesAddress(String status) {
        return status == null || WRONG_ADDRESS.contains(status);
    }

    /** One that is not in the ledger yet. */
    public static Letter draft(BusinessKey participation, LetterKind kind, String occurrence, String language, LetterContent content) {
        return draft(participation, kind, occurrence, 1, language, content, null);
    }

    private static Letter draft(BusinessKey participation, LetterKind kind, String occurrence, int issue, String language, LetterContent content, Long supersedes) {
        return new Letter(0, participation, kind, occurrence, issue, language, null, DispatchStatus.PLANNED, null, null, null, null, null, content, supersedes,
                null, List.of(), List.of());
    }

    /** The issue after this one, not in the ledger yet. */
    Letter next(LetterContent again) {
        return draft(participation, kind, occurrence, issue + 1, language, again, id);
    }

    Letter with(List<String> documents, List<Address> addresses, List<Attempt> attempts) {
        return new Letter(id, participation, kind, occurrence, issue, language, messageId, fate, plannedAt, plannedBy, decidedAt, subject,
                text, new LetterContent(content.text(), content.fields(), documents), supersedes, supersededBy, addresses, attempts);
    }

    /** Whether a mail server refused at least one address. */
    public boolean hasRefusedAddress() {
        return addresses.stream().anyMatch(address -> !address.accepted() && !putOff().contains(address));
    }

    /** The addresses that a mail server would not take it for yet, while it took it for another: the desk tries them again by itself. */
    List<Address> putOff() {
        return fate == DispatchStatus.ACCEPTED ? addresses.stream().filter(Address::isPutOff).toList() : List.of();
    }

    /** Whether an address is to be put right: a mail server calls it wrong, or there was none to write to. */
    boolean hasWrongAddress() {
        return fate == DispatchStatus.REFUSED && addresses.isEmpty() || addresses.stream().anyMatch(Address::isWrong)
                || wrong().findAny().isPresent();
    }

    /** The addresses that a mail server calls wrong, at the sending or in a report after it, each with its words. */
    public List<Address> wrongAddresses() {
        return addresses.stream().flatMap(address -> address.isWrong() ? Stream.of(address)
                : wrong().filter(report -> report.answer().contains(address.address())).limit(1)
                        .map(report -> new Address(address.address(), address.main(), false, report.answer()))).toList();
    }

    /** Reports that call an address wrong, or leave open what is wrong. */
    private Stream<Attempt> wrong() {
        return attempts.stream().filter(attempt -> attempt.kind() == Attempt.Kind.BOUNCED && status(attempt.answer()).map(WRONG_ADDRESS::contains).orElse(true));
    }

    /** The server's reason beside its words (RFC 3463), where it gives one. */
    private static Optional<String> status(String answer) {
        return STATUS.matcher(answer == null ? "" : answer).results().map(MatchResult::group).findFirst();
    }

    /** The last word that it did not get through for a reason that is not the address, where there is one. */
    public Optional<Attempt> undelivered() {
        Stream<Attempt> refused = addresses.stream().filter(address -> !address.accepted() && !address.isWrong() && !putOff().contains(address))
                .map(address -> new Attempt(Attempt.Kind.REFUSED, decidedAt, address.answer()));
        Stream<Attempt> later = attempts.stream().filter(attempt -> attempt.kind() == Attempt.Kind.GIVEN_UP && isLastly(Attempt.Kind.GIVEN_UP)
                || attempt.kind() == Attempt.Kind.NOT_DELIVERED
                || attempt.kind() == Attempt.Kind.BOUNCED && status(attempt.answer()).filter(code -> !WRONG_ADDRESS.contains(code)).isPresent());
        return Stream.concat(refused, later).reduce((earlier, last) -> last);
    }

    /** Whether some attempt broke off without an answer, so that the mission may have it twice. */
    public boolean wasInDoubt() {
        return attempts.stream().anyMatch(attempt -> attempt.kind() == Attempt.Kind.IN_DOUBT);
    }

    /** Whether it is still to be sent and an attempt at it has failed. */
    public boolean isInTrouble() {
        return !fate.isDecided() && attempts.stream().anyMatch(attempt -> attempt.kind().isTrouble());
    }

    /** Whether it is still to be sent, to some address at least, and the desk has stopped trying. */
    public boolean isGivenUp() {
        return (!fate.isDecided() || !putOff().isEmpty()) && isLastly(Attempt.Kind.GIVEN_UP);
    }

    /** Whether what was told last is a report that does not blame the address. */
    boolean wasLastlyReported() {
        return isLastly(Attempt.Kind.NOT_DELIVERED);
    }

    boolean wasGivenUp() {
        return attempts.stream().anyMatch(attempt -> attempt.kind() == Attempt.Kind.GIVEN_UP);
    }

    /** Whether what is kept of its addresses and attempts bears out what is said of its fate; where it does not, something of it is gone. */
    public boolean agrees() {
        return switch (fate) {
            case ACCEPTED -> addresses.stream().anyMatch(address -> address.main() && address.accepted()) && has(Attempt.Kind.ACCEPTED);
            case REFUSED -> addresses.isEmpty() ? attempts.isEmpty() : has(Attempt.Kind.REFUSED);
            default -> true;
        };
    }

    private boolean has(Attempt.Kind kind) {
        return attempts.stream().anyMatch(attempt -> attempt.kind() == kind);
    }

    /** Whether an attempt at it has no end yet: it is under way, or the desk broke off in it. */
    boolean isBeingAttempted() {
        return isLastly(Attempt.Kind.ATTEMPTING);
    }

    private boolean isLastly(Attempt.Kind kind) {
        return !attempts.isEmpty() && attempts.get(attempts.size() - 1).kind() == kind;
    }

    /** What was said last at an attempt, if anything. */
    public Optional<String> lastAnswer() {
        return attempts.stream().map(Attempt::answer).filter(Objects::nonNull).reduce((earlier, later) -> later);
    }

    /** Whether a mail server reported, after the letter was accepted, that it did not reach an address. */
    public boolean hasBounced() {
        return attempts.stream().anyMatch(Attempt::isBounce);
    }

    /**
     * Whether the last word about it is that it did not arrive: refused, or come back. One in doubt is none of these: it goes out again
     * by itself, under the same Message-ID, until a mail server has answered.
     */
    public boolean hasFailed() {
        return fate.isDecided() && attempts.stream().filter(attempt -> attempt.kind() != Attempt.Kind.BOUNCED_FOR_NOW)
                .reduce((earlier, later) -> later).filter(last -> last.tellsOfFailure(fate)).isPresent();
    }

    /** Its own day: on which it went out or was given up; until then the one on which it was planned. */
    public LocalDate day() {
        return Days.of(decidedAt == null ? plannedAt : decidedAt);
    }

    /** As much of an answer as the ledger and the record keep. */
    static String shortened(String answer) {
        return answer == null || answer.length() <= LONGEST_ANSWER ? answer : answer.substring(0, LONGEST_ANSWER);
    }

    /**
     * One address of a letter.
     *
     * @param main   a main address; otherwise a copy
     * @param answer the mail server's own words, of which a thousand characters are kept: a server may say as much as it likes
     */
    public record Address(String address, boolean main, boolean accepted, String answer) {

        public Address {
            answer = shortened(answer);
        }

        /** Whether the server would not take it yet. */
        public boolean isPutOff() {
            return !accepted && answer.startsWith("4");
        }

        boolean isWrong() {
            return !accepted && status(answer).filter(WRONG_ADDRESS::contains).isPresent();
        }

        /** Accepted, refused or put off, in a word. */
        public String outcome() {
            return Messages.of(accepted ? "attempt.ACCEPTED" : isPutOff() ? "address.putOff" : "attempt.REFUSED");
        }
    }

    /** One entry about the sending; entries are only ever added. */
    public record Attempt(Kind kind, Instant at, String answer) {

        boolean tellsOfFailure(DispatchStatus fate) {
            return isBounce() || kind == Kind.REFUSED && fate == DispatchStatus.REFUSED;
        }

        /** Whether it tells of a mail that came back. */
        public boolean isBounce() {
            return kind == Kind.BOUNCED || kind == Kind.NOT_DELIVERED;
        }

        /** Names for people: {@code attempt.<NAME>}. */
        public enum Kind {
            /** Committed before the first byte. */
            ATTEMPTING,
            ACCEPTED,
            /** Refused for good. */
            REFUSED,
            /** An attempt was found, or broke off, without an answer. */
            IN_DOUBT,
            /** Passing trouble; the desk tries again. */
            TROUBLE,
            /** The mail server could not be reached; the desk tries again, and at once as soon as it can be. */
            AWAY,
            /** After trouble of either sort: the desk does not try again by itself. */
            GIVEN_UP,
            /** A mail server reported after the acceptance that an address cannot be reached. */
            BOUNCED,
            /** As {@link #BOUNCED}, for a reason that is not the address: a server that is away, a full mailbox, a policy. */
            NOT_DELIVERED,
            /** A mail server reported that it goes on trying, which is no failure. */
            BOUNCED_FOR_NOW;

            boolean isTrouble() {
                return this == TROUBLE || this == AWAY || this == IN_DOUBT;
            }
        }
    }
}
