package org.compactdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who waits for whose wrong passwords, and how long. */
class WrongPasswordsTest {

    private static final String OFFICE = "192.0.2.1";
    private static final String ATTACKER = "198.51.100.7";

    private final HandSetClock clock = new HandSetClock();
    private final WrongPasswords passwords = new WrongPasswords(clock);

    @AfterEach
    void nobodyAsks() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void howeverOftenAStrangerIsWrongTheAdministratorIsInFromElsewhere() {
        for (int i = 0; i < 100; i++) {
            assertThat(wrong(ATTACKER, "admin")).isFalse();
            clock.passes(Duration.ofHours(1));
        }
        assertThat(right(OFFICE, "admin")).isTrue();
        assertThat(wrong(ATTACKER, "admin")).isFalse();
        assertThat(right(ATTACKER, "admin")).as("at the same moment from where the wrong one came").isFalse();
        clock.passes(Duration.ofMinutes(15));
        assertThat(right(ATTACKER, "admin")).isTrue();
    }

    @Test
    void theDelayOfAPairDoublesUpToAMinuteAndEndsWithTheRightPassword() {
        for (int seconds : new int[] {3, 6, 12, 24, 48, 60, 60}) {
            wrong(OFFICE, "legal");
            clock.passes(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(asked(OFFICE, "legal")).as("within %d seconds", seconds).isZero();
            clock.passes(Duration.ofMillis(1));
        }
        assertThat(right(OFFICE, "legal")).isTrue();
        wrong(OFFICE, "legal");
        clock.passes(Duration.ofSeconds(3));
        assertThat(right(OFFICE, "legal")).isTrue();
    }

    @Test
    void oneWrongPasswordForEachOfManyUsersHoldsTheAddressButNobodyWhoSignedInFromThereBefore() {
        assertThat(right(OFFICE, "registry")).isTrue();
        int asked = IntStream.range(0, 500).map(i -> asked(OFFICE, "user" + i)).sum();
        assertThat(asked).isEqualTo(31);
        assertThat(right(OFFICE, "dispatch")).isFalse();
        assertThat(right(OFFICE, "registry")).isTrue();
        assertThat(right(ATTACKER, "dispatch")).isTrue();
        clock.passes(Duration.ofSeconds(3));
        assertThat(right(OFFICE, "dispatch")).isTrue();
    }

    @Test
    void theDelayOfAnAddressGrowsToAQuarterOfAnHourAndASignInDoesNotForgiveIt() {
        IntStream.range(0, 60).forEach(i -> {
            wrong(OFFICE, "user" + i);
            clock.passes(Duration.ofMinutes(15));
        });
        assertThat(right(OFFICE, "registry")).isTrue();
        assertThat(asked(OFFICE, "another")).as("asked for right before").isZero();
        clock.passes(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(asked(OFFICE, "another")).isZero();
        clock.passes(Duration.ofSeconds(1));
        assertThat(asked(OFFICE, "another")).isEqualTo(1);
    }

    @Test
    void manyAtOnceAreLookedAtOneAfterTheOther() {
        AtomicInteger asked = new AtomicInteger();
        IntStream.range(0, 200).parallel().forEach(i -> from(OFFICE, "admin", () -> {
            asked.incrementAndGet();
            return false;
        }));
        assertThat(asked.get()).isEqualTo(1);
    }

    @Test
    void manyUsersAtOnceFromAnAddressThatWaitsGetOneTurnTogether() {
        IntStream.range(0, 31).forEach(i -> asked(OFFICE, "user" + i));
        clock.passes(Duration.ofMinutes(1));
        AtomicInteger asked = new AtomicInteger();
        IntStream.range(0, 200).parallel().forEach(i -> from(OFFICE, "other" + i, () -> {
            asked.incrementAndGet();
            return false;
        }));
        assertThat(asked.get()).isEqualTo(1);
    }

    @Test
    void aClockThatWasSetBackHoldsNobody() {
        wrong(OFFICE, "legal");
        clock.passes(Duration.ofDays(-1));
        assertThat(right(OFFICE, "legal")).isTrue();
    }

    @Test
    void whatIsRememberedIsBounded() {
        String filler = "x".repeat(10_000);
        for (int i = 0; i < 120_000; i++) {
            from("2001:db8:" + Integer.toHexString(i >> 16) + ":" + Integer.toHexString(i & 0xFFFF) + "::1", i + filler.substring(i % 100), () -> false);
        }
        for (String kept : new String[] {"pairs", "addresses"}) {
            Cache<?, ?> cache = (Cache<?, ?>) ReflectionTestUtils.getField(passwords, kept);
            cache.cleanUp();
            assertThat(cache.estimatedSize()).as(kept).isBetween(1L, 50_000L);
            assertThat(cache.asMap().keySet()).allSatisfy(key -> assertThat(key.toString()).hasSizeLessThan(120));
        }
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1, 192.0.2.1", "::ffff:192.0.2.1, 192.0.2.1", "2001:db8:1:2:3:4:5:6, 20010db800010002", "2001:db8:1:2::9, 20010db800010002",
            "fe80::1%1, fe80000000000000", "not an address, not an address", "a:b, ''"})
    void aNetworkOfTheNewAddressesIsOne(String address, String counted) {
        assertThat(WrongPasswords.network(address)).isEqualTo(counted);
    }

    private boolean right(String address, String user) {
        return from(address, user, () -> true);
    }

    private boolean wrong(String address, String user) {
        return from(address, user, () -> false);
    }

    /** How often a wrong password was looked at. */
    private int asked(String address, String user) {
        AtomicInteger asked = new AtomicInteger();
        from(address, user, () -> asked.incrementAndGet() < 0);
        return asked.get();
    }

    private boolean from(String address, String user, BooleanSupplier asks) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        return passwords.passes(user, asks);
    }

    private static final class HandSetClock extends Clock {

        private Instant now = Instant.parse("2017-08-02T13:00:00Z");

        private void passes(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
