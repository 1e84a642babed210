package org.compactdesk.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.compactdesk.record.Recorder;
import org.springframework.stereotype.Component;

/** Who acts: the engine's authenticated user in the completing transaction, never a field of a form. */
@Component
public class CurrentPerson implements Recorder {

    /** Stands in the record where the desk itself acted, after a savepoint. */
    public static final String THE_DESK = "desk";

    private final IdentityService identities;

    CurrentPerson(IdentityService identities) {
        this.identities = identities;
    }

    /** The user's id, or {@link #THE_DESK}. */
    @Override
    public String id() {
        var authentication = identities.getCurrentAuthentication();
        return authentication == null || authentication.getUserId() == null ? THE_DESK : authentication.getUserId();
    }

    /** Whether whoever acts belongs to the group; the desk itself belongs to none. */
    public boolean isIn(String group) {
        var authentication = identities.getCurrentAuthentication();
        return authentication != null && authentication.getGroupIds() != null && authentication.getGroupIds().contains(group);
    }

    /**
     * Lets the desk itself work on what this person's act entails in processes that the person may not touch. What is recorded
     * inside is recorded as the desk's.
     */
    public <T> T asTheDesk(Supplier<T> work) {
        var before = identities.getCurrentAuthentication();
        try {
            identities.clearAuthentication();
            return work.get();
        } finally {
            if (before != null) {
                identities.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }

    /** As {@link #asTheDesk(Supplier)}, for work that answers nothing. */
    public void asTheDesk(Runnable work) {
        asTheDesk(() -> {
            work.run();
            return null;
        });
    }
}
