package org.compactdesk.kernel;

import java.util.List;
import java.util.function.Supplier;

/** Several checks, of which the first refusal is told. */
public final class Checks {

    private Checks() {
    }

    @SafeVarargs
    public static Outcome first(Supplier<Outcome>... checks) {
        return first(List.of(checks));
    }

    public static Outcome first(List<Supplier<Outcome>> checks) {
        for (Supplier<Outcome> check : checks) {
            Outcome outcome = check.get();
            if (outcome.isRefused()) {
                return outcome;
            }
        }
        return Outcome.done();
    }

    public static Outcome refuseIf(boolean wrong, String key, Object... args) {
        return wrong ? Outcome.refused(key, args) : Outcome.done();
    }
}
