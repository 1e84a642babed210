package org.compactdesk.letter;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.kernel.Messages;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What a mail server said about one letter (RFC 5321, 4.2): about single addresses, and about the letter as a whole. An address
 * counts as accepted where the server took the letter for it, never because nothing was heard against it.
 */
final class ServerReply {

    /** What follows for the letter. */
    enum Verdict {
        /** Taken for at least one main address. */
        TAKEN,
        /** Refused for good for every main address. */
        REFUSED,
        /** Refused for now. */
        NOT_NOW,
        SENDER_REFUSED,
        /** The connection ended before the letter itself was under way. */
        HUNG_UP,
        /** The connection ended while the letter was under way. */
        NO_ANSWER
    }

    /** What Angus Mail says instead of a code where the connection ended. */
    private static final int NO_CODE = -1;

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Answer> refused = new LinkedHashMap<>();
    private Answer sender;
    private Answer whole;

    private ServerReply() {
    }

    /** The server took the letter for everybody. */
    static ServerReply taking(Mail letter, String words) {
        ServerReply reply = new ServerReply();
        reply.taken.addAll(letter.to());
        reply.taken.addAll(letter.copies());
        reply.whole = new Answer(0, words.strip());
        return reply;
    }

    /** @param lastWords what the server said last */
    static ServerReply of(SendFailedException failure, String lastWords) {
        ServerReply reply = new ServerReply();
        reply.taken.addAll(addresses(failure.getValidSentAddresses()));
        if (!reply.taken.isEmpty()) {
            reply.whole = new Answer(0, lastWords.strip());
        }
        for (Exception next = failure; next instanceof MessagingException link; next = link.getNextException()) {
            reply.read(link);
        }
        return reply;
    }

    private void read(MessagingException failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            refused.put(address.getAddress().getAddress(), Answer.of(address.getReturnCode(), address.getMessage()));
        } else if (failure instanceof SMTPSenderFailedException refusal) {
            sender = Answer.of(refusal.getReturnCode(), refusal.getMessage());
        } else if (failure instanceof SMTPSendFailedException all && taken.isEmpty()) {
            whole = Answer.of(all.getReturnCode(), all.getMessage());
        }
    }

    /** Reads the whole before its parts: a letter that was refused as a whole went to nobody. */
    Verdict verdict(Mail letter) {
        if (letter.to().stream().anyMatch(taken::contains)) {
            return Verdict.TAKEN;
        }
        if (sender != null) {
            return Verdict.SENDER_REFUSED;
        }
        if (whole != null && taken.isEmpty()) {
            return whole.code() == NO_CODE ? Verdict.NO_ANSWER : whole.isPassing() ? Verdict.NOT_NOW : Verdict.REFUSED;
        }
        if (refused.values().stream().anyMatch(answer -> answer.code() == NO_CODE)) {
            return Verdict.HUNG_UP;
        }
        if (letter.to().stream().map(refused::get).anyMatch(answer -> answer != null && answer.isPassing())) {
            return Verdict.NOT_NOW;
        }
        return refused.isEmpty() ? Verdict.NO_ANSWER : Verdict.REFUSED;
    }

    /** Everything that was said against the letter. */
    String words() {
        Stream<Answer> all = sender != null ? Stream.of(sender)
                : whole != null && taken.isEmpty() ? Stream.of(whole) : refused.values().stream();
        return all.map(Answer::words).distinct().collect(Collectors.joining("; "));
    }

    /** Each address with the server's answer, main addresses first. */
    List<Letter.Address> about(Mail letter) {
        return Stream.concat(letter.to().stream().map(to -> about(to, true)), letter.copies().stream().map(copy -> about(copy, false))).toList();
    }

    private Letter.Address about(String address, boolean main) {
        boolean accepted = taken.contains(address);
        Answer answer = accepted || !refused.containsKey(address) ? whole : refused.get(address);
        return new Letter.Address(address, main, accepted, answer == null ? "" : answer.words());
    }

    private static List<String> addresses(Address[] addresses) {
        return addresses == null ? List.of() : Stream.of(addresses).map(address -> ((InternetAddress) address).getAddress()).toList();
    }

    private record Answer(int code, String words) {

        static Answer of(int code, String message) {
            String words = message.strip();
            return new Answer(code, code == NO_CODE ? Messages.of("mail.nothingSaid")
                    : words.startsWith(Integer.toString(code)) ? words : code + " " + words);
        }

        boolean isPassing() {
            return code >= 400 && code < 500;
        }
    }
}
