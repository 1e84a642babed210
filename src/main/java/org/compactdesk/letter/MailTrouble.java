package org.compactdesk.letter;

import org.compactdesk.kernel.Messages;

/**
 * Passing trouble on the way to the mail server; the job rolls back and the engine tries again at growing intervals. The message
 * is what a person reads in Cockpit when all attempts are used up.
 */
final class MailTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Letter.Attempt.Kind kind;
    private final transient String answer;
    private final transient Letter letter;

    private MailTrouble(String sentence, Letter.Attempt.Kind kind, String answer, Letter letter, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
        this.answer = answer;
        this.letter = letter;
    }

    /** Nothing can have gone out. */
    static MailTrouble before(String sentence, String answer, Throwable cause) {
        return new MailTrouble(sentence, Letter.Attempt.Kind.TROUBLE, answer, null, cause);
    }

    /** The mail server cannot be reached. */
    static MailTrouble away(String sentence, String answer, Throwable cause) {
        return new MailTrouble(sentence, Letter.Attempt.Kind.AWAY, answer, null, cause);
    }

    /** The letter may have gone out. */
    static MailTrouble inDoubt(String sentence, String answer, Throwable cause) {
        return new MailTrouble(sentence, Letter.Attempt.Kind.IN_DOUBT, answer, null, cause);
    }

    /** The same, told of a letter. @param to the Member State's name */
    MailTrouble about(Letter letter, String to) {
        String sentence = Messages.of("mail.about", Messages.of("letter." + letter.kind()), to, letter.participation().reference(), getMessage());
        return new MailTrouble(sentence, kind, answer, letter, this);
    }

    Letter.Attempt.Kind kind() {
        return kind;
    }

    /** What the mail server, or the network, said. */
    String answer() {
        return answer;
    }

    /** The letter that did not go out, once it is known. */
    Letter letter() {
        return letter;
    }
}
