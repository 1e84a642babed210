package org.compactdesk.incoming;

import java.util.List;
import java.util.Optional;
import org.compactdesk.kernel.Messages;
import org.compactdesk.mission.MissionDirectory;
import org.compactdesk.process.IncomingCorrespondenceProcess.Medium;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/** Whether a mail's sender is one of the mission that it is taken for. A sender can be forged, so that he is proves nothing. */
@Component
class Senders {

    private final MissionDirectory missions;
    private final MemberStates states;

    Senders(MissionDirectory missions, MemberStates states) {
        this.missions = missions;
        this.states = states;
    }

    /** What a person should know before anything follows from it. */
    Optional<String> warning(IncomingItem arrival, String iso3) {
        return arrival.medium() == Medium.MAIL ? warning(arrival.sender(), iso3) : Optional.empty();
    }

    private Optional<String> warning(String sender, String iso3) {
        if (sender == null) {
            return Optional.of(Messages.of("arrival.noSender"));
        }
        List<String> whose = missions.missionsWith(Matching.addressIn(sender));
        if (whose.contains(iso3)) {
            return Optional.empty();
        }
        String mission = states.of(iso3).missionName();
        return Optional.of(whose.isEmpty() ? Messages.of("arrival.strangeSender", sender, mission)
                : Messages.of("arrival.otherSender", sender, states.of(whose.get(0)).missionName(), mission));
    }
}
