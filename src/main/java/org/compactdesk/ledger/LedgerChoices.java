package org.compactdesk.ledger;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.incoming.IncomingItem;
import org.compactdesk.kernel.Messages;
import org.compactdesk.ledger.LedgerLine.Direction;
import org.compactdesk.letter.DeliveryProblem;
import org.compactdesk.letter.DispatchStatus;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.record.Standing;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/** What the ledger's page lets people choose from. */
@Component
class LedgerChoices {

    private final Campaigns campaigns;
    private final MemberStates states;

    LedgerChoices(Campaigns campaigns, MemberStates states) {
        this.campaigns = campaigns;
        this.states = states;
    }

    List<Field> of(LedgerFilter filter) {
        return List.of(
                field("campaign", filter.campaign(), group("", campaigns.dispatched().stream()
                        .map(campaign -> new Option(campaign.reference(), campaign.titleAndReference())))),
                field("state", filter.state(), group("", states.all().stream().map(state -> new Option(state.iso3(), state.shortName())))),
                field("standing", filter.standing(), group("", named(Standing.values(), "standing."))),
                field("direction", filter.direction(), group("", named(Direction.values(), "direction."))),
                field("kind", filter.kind(),
                        group("direction.OUT", Arrays.stream(LetterKind.values()).map(kind -> new Option(LedgerLine.slug(kind), Messages.of("letter." + kind)))),
                        group("direction.IN", Stream.concat(Stream.of(new Option(LedgerLine.slug((ResponseKind) null), Messages.of("arrival.notClassified"))),
                                Arrays.stream(ResponseKind.values()).filter(ResponseKind::comesIn)
                                        .map(kind -> new Option(LedgerLine.slug(kind), Messages.of("response." + kind)))))),
                field("fate", filter.fate(),
                        group("direction.OUT", Stream.concat(named(DispatchStatus.values(), "fate."), named(DeliveryProblem.values(), "mishap.short."))),
                        group("direction.IN", named(IncomingItem.State.values(), "arrival."))));
    }

    private static Field field(String name, String chosen, Group... groups) {
        List<Group> all = List.of(groups);
        boolean known = chosen == null || all.stream().map(Group::options).flatMap(Collection::stream).anyMatch(option -> option.value().equals(chosen));
        return new Field(name, Messages.of("ledger.filter." + name), chosen, known, all);
    }

    private static Group group(String key, Stream<Option> options) {
        return new Group(key.isEmpty() ? null : Messages.of(key), options.toList());
    }

    private static Stream<Option> named(Enum<?>[] values, String prefix) {
        return Arrays.stream(values).map(value -> new Option(LedgerLine.slug(value.name()), Messages.of(prefix + value.name())));
    }

    /** @param known false where what was asked for is none of the choices; the page then shows it as it is */
    record Field(String name, String label, String chosen, boolean known, List<Group> groups) {
    }

    /** @param label null where the choices need no heading */
    record Group(String label, List<Option> options) {
    }

    record Option(String value, String label) {
    }
}
