package org.compactdesk.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The guard against guessing. Who gives a wrong password waits before the next one is looked at, each time twice as long: for this user
 * from this address, and for anybody from an address that was wrong often. Never for a user from everywhere, or a stranger could lock the
 * only administrator out. While somebody waits, even the right password is turned down, and no answer tells why.
 */
@Component
class WrongPasswords {

    private static final Duration FIRST = Duration.ofSeconds(3);
    /** A person at a keyboard. */
    private static final Duration LONGEST_OF_PAIR = Duration.ofMinutes(1);
    /** An office is one address: many mistakes a day are honest, and who has signed in from there is not held up by them. */
    private static final Duration LONGEST_OF_ADDRESS = Duration.ofMinutes(15);
    private static final int FREE_FOR_ADDRESS = 30;
    /** As long as the engine's names can be: a longer one is nobody's. */
    private static final int LONGEST_NAME = 64;

    private final Cache<String, Attempts> pairs = remembered();
    private final Cache<String, Attempts> addresses = remembered();
    private final Clock clock;

    WrongPasswords(Clock clock) {
        this.clock = clock;
    }

    /** Whether the password is right, and may be looked at now. @param asked looks at it; of a pair one after the other, so that many at once are no way round */
    boolean passes(String user, BooleanSupplier asked) {
        String address = address();
        Attempts pair = pairs.get(address + ' ' + user.substring(0, Math.min(user.length(), LONGEST_NAME)), key -> new Attempts(0, LONGEST_OF_PAIR));
        Attempts everybody = addresses.get(address, key -> new Attempts(FREE_FOR_ADDRESS, LONGEST_OF_ADDRESS));
        synchronized (pair) {
            Instant now = clock.instant();
            if (pair.waits(now) || !pair.passedBefore && !everybody.mayAsk(now)) {
                return false;
            }
            boolean right = asked.getAsBoolean();
            if (right) {
                pair.passed();
            } else {
                pair.failed(now);
                everybody.failed(now);
            }
            return right;
        }
    }

    private static Cache<String, Attempts> remembered() {
        return Caffeine.newBuilder().maximumSize(50_000).expireAfterAccess(Duration.ofDays(1)).build();
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request ? network(request.getRequest().getRemoteAddr()) : "";
    }

    /** Of the new addresses everybody has as many as they like: there the network counts, 64 bits of it. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4 ? InetAddress.getByAddress(bytes).getHostAddress() : HexFormat.of().formatHex(Arrays.copyOf(bytes, 8));
        } catch (UnknownHostException noAddress) {
            return "";
        }
    }

    /** The wrong ones since the last right one. */
    private static final class Attempts {

        private final int free;
        private final Duration longest;
        private int wrong;
        private boolean passedBefore;
        private Instant last = Instant.MAX;

        private Attempts(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }

        /** A clock that was set back holds nobody. */
        private synchronized boolean waits(Instant now) {
            return wrong > free && !now.isBefore(last) && now.isBefore(last.plus(delay()));
        }

        /** One at a time where there is a delay: whoever asks takes the turn. */
        private synchronized boolean mayAsk(Instant now) {
            if (waits(now)) {
                return false;
            }
            last = now;
            return true;
        }

        private Duration delay() {
            Duration doubled = FIRST.multipliedBy(1L << Math.min(wrong - free - 1, 20));
            return doubled.compareTo(longest) < 0 ? doubled : longest;
        }

        private synchronized void failed(Instant now) {
            wrong++;
            last = now;
        }

        private synchronized void passed() {
            wrong = 0;
            passedBefore = true;
        }
    }
}
