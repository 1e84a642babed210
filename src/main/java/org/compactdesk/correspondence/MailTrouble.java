package org.compactdesk.correspondence;

/**
 * Passing trouble on the way to the mail server; the job rolls back and the engine tries again at growing intervals. The message
 * is what a person reads in Cockpit when all attempts are used up.
 */
final class MailTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Letter.Attempt.Kind kind;
    private final transient String answer;

    private MailTrouble(String sentence, Letter.Attempt.Kind kind, String answer, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
        this.answer = answer;
    }

    /** Nothing can have gone out. */
    static MailTrouble before(String sentence, String answer, Throwable cause) {
        return new MailTrouble(sentence, Letter.Attempt.Kind.TROUBLE, answer, cause);
    }

    /** The letter may have gone out. */
    static MailTrouble inDoubt(String sentence, String answer, Throwable cause) {
        return new MailTrouble(sentence, Letter.Attempt.Kind.IN_DOUBT, answer, cause);
    }

    Letter.Attempt.Kind kind() {
        return kind;
    }

    /** What the mail server, or the network, said. */
    String answer() {
        return answer;
    }
}
