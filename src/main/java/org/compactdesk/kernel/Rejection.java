package org.compactdesk.kernel;

/**
 * What a person asked for cannot be; the message is the sentence that person reads, from {@code messages.properties}.
 * Thrown only by the step that records a completed task or a start form, so that the transaction rolls back and the task stays
 * open. Where the sentence belongs to one field it begins with that field's label and a colon.
 */
public class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param key  the sentence's key in {@code messages.properties}
     * @param args what fills its places, already in the form a person reads
     */
    public Rejection(String key, Object... args) {
        this(Messages.of(key, args));
    }

    /** Nobody reads where it was thrown: the sentence says it all. */
    private Rejection(String sentence) {
        super(sentence, null, false, false);
    }

    public static Rejection saying(String sentence) {
        return new Rejection(sentence);
    }
}
