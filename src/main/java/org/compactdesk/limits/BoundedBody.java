package org.compactdesk.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.core.NestedExceptionUtils;

/** A body, read no further than whoever sends it may: that is asked as it is read, for a password is looked at before the body is. */
class BoundedBody extends ServletInputStream {

    /** Passes through whoever reads, up to the filter. */
    private static final class Refused extends IOException {

        Refused(Refusal why) {
            super(why.name());
        }
    }

    private static final int PIECE = 8 * 1024;

    private final HttpServletRequest request;
    private final Kind kind;
    private final LimitsSettings settings;
    private final Counts counts;
    private final BooleanSupplier signedIn;
    private final Consumer<Refusal> told;
    private final long begun = System.nanoTime();
    private long read;
    private boolean large;
    private Refusal refusal;

    /** @param told hears of a refusal before whoever reads does */
    BoundedBody(HttpServletRequest request, LimitsSettings settings, Counts counts, BooleanSupplier signedIn, Consumer<Refusal> told) {
        this.request = request;
        this.kind = Kind.of(request);
        this.settings = settings;
        this.counts = counts;
        this.signedIn = signedIn;
        this.told = told;
    }

    /** Not before it is needed: from then on the web server looks for no parameters in it. */
    private ServletInputStream in() throws IOException {
        return request.getInputStream();
    }

    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** To be looked at before anything is read, and again with every piece. @throws IOException where it goes no further */
    void check() throws IOException {
        if (refusal == null) {
            find().ifPresent(why -> {
                refusal = why;
                told.accept(why);
            });
        }
        if (refusal != null) {
            throw new Refused(refusal);
        }
    }

    private Optional<Refusal> find() {
        boolean known = signedIn.getAsBoolean();
        long size = Math.max(request.getContentLengthLong(), read);
        if (size > (known ? kind.most(settings) : settings.stranger()).toBytes()) {
            return Optional.of(Refusal.TOO_LARGE);
        }
        long more = known ? read / settings.pace().toBytes() : 0;
        if (System.nanoTime() - begun > settings.time().plusSeconds(more).toNanos()) {
            return Optional.of(Refusal.TOO_SLOW);
        }
        if (!large && kind.isHeldInMemory() && size > settings.large().toBytes()) {
            large = counts.beginLarge();
            return large ? Optional.empty() : Optional.of(Refusal.TOO_MUCH_AT_ONCE);
        }
        return Optional.empty();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        check();
        try {
            int more = in().read(into, from, length);
            read += Math.max(0, more);
            check();
            return more;
        } catch (IOException gone) {
            if (refusal == null && NestedExceptionUtils.getMostSpecificCause(gone) instanceof SocketTimeoutException) {
                refusal = Refusal.TOO_SLOW;
                told.accept(refusal);
            }
            throw gone;
        }
    }

    /**
     * Whoever still sends hears an answer only if what they send is taken in; a little of it, and nobody reads it.
     *
     * @param most how much, in bytes
     * @param wait whether for what has not come yet, too: the web server's own patience bounds that
     */
    void drain(long most, boolean wait) {
        byte[] piece = new byte[PIECE];
        long end = begun + settings.time().toNanos();
        try {
            for (long taken = 0; taken < most && System.nanoTime() < end && (wait || in().available() > 0) && refusal != Refusal.TOO_SLOW;) {
                int more = in().read(piece);
                if (more < 0) {
                    return;
                }
                taken += more;
            }
        } catch (IOException | IllegalStateException gone) {
            // Then nobody waits for an answer.
        }
    }

    /** Gives its turn to the next large one. */
    void end() {
        if (large) {
            large = false;
            counts.endLarge();
        }
    }

    @Override
    public boolean isFinished() {
        try {
            return in().isFinished();
        } catch (IOException gone) {
            return true;
        }
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException();
    }
}
