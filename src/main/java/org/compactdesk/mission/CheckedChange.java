package org.compactdesk.mission;

import java.util.List;

/**
 * What was made of a change that somebody wrote down.
 *
 * @param change what would be recorded, where there are no faults
 * @param isOne  false where the mission is written to like this already
 * @param faults what is wrong with it, a sentence each
 */
record CheckedChange(MissionChange change, boolean isOne, List<String> faults) {
}
