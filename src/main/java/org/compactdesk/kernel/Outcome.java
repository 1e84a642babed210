package org.compactdesk.kernel;

import java.util.Optional;

/**
 * What a feature answers when it is asked to do something: done, or refused with the sentence to read and nothing changed.
 * A step turns a refusal into {@link Rejection}; everybody else reads it.
 */
public final class Outcome {

    private static final Outcome DONE = new Outcome(null);

    private final String refusal;

    private Outcome(String refusal) {
        this.refusal = refusal;
    }

    public static Outcome done() {
        return DONE;
    }

    /**
     * @param key  the sentence's key in {@code messages.properties}
     * @param args what fills its places
     */
    public static Outcome refused(String key, Object... args) {
        return new Outcome(Messages.of(key, args));
    }

    public boolean isRefused() {
        return refusal != null;
    }

    /** The sentence to read, or nothing where it was done. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** @throws Rejection with the sentence, where it was refused; for steps only */
    public void orRefuse() {
        if (refusal != null) {
            throw Rejection.saying(refusal);
        }
    }

    @Override
    public String toString() {
        return refusal == null ? "done" : "refused: " + refusal;
    }
}
