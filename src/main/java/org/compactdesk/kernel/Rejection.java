package org.compactdesk.kernel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.camunda.bpm.engine.BadUserRequestException;

/**
 * What a person asked for cannot be; the message is the sentence that person reads, from {@code messages.properties}.
 * Thrown only by the step that records a completed task or a start form, so that the transaction rolls back and the task stays
 * open. Where the sentence belongs to one field it begins with that field's label and a colon.
 * The engine takes it for what it is, a bad request of its user: no error in its log.
 */
public final class Rejection extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    /**
     * @param key  the sentence's key in {@code messages.properties}
     * @param args what fills its places, already in the form a person reads
     */
    public Rejection(String key, Object... args) {
        this(sentence(key, args));
    }

    private Rejection(String sentence) {
        super(sentence);
    }

    /** Nobody reads it: the sentence says it all. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    public static Rejection saying(String sentence) {
        return new Rejection(sentence);
    }

    /** The sentence itself, for what is said but refuses nothing. */
    public static String sentence(String key, Object... args) {
        try {
            String pattern = ResourceBundle.getBundle("messages", Locale.ROOT).getString(key);
            return new MessageFormat(pattern, Locale.ENGLISH).format(args);
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException("No sentence for the refusal " + key, e);
        }
    }
}
