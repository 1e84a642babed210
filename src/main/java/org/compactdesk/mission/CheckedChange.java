package org.compactdesk.mission;

import java.util.List;

/**
 * What was made of a change that somebody wrote down.
 *
 * @param change       what would be recorded; only where there are no faults
 * @param faults       what is wrong with it, a sentence each
 * @param isOne        false where the mission is written to like this already
 */
record CheckedChange(MissionChange change, List<String> faults, boolean isOne) {

    boolean isFaulty() {
        return !faults.isEmpty();
    }
}
