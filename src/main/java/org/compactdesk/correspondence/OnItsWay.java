package org.compactdesk.correspondence;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.Days;
import org.compactdesk.engine.ProcessFacts;
import org.compactdesk.engine.Refused;
import org.compactdesk.engine.Variable;
import org.compactdesk.mission.MemberStates;
import org.springframework.stereotype.Component;

/** Hands an instance of IncomingCorrespondence to the participation that it is for. */
@Component
class OnItsWay {

    static final Variable<Boolean> CLASSIFIED = Variable.flag("classified");

    private final Campaigns campaigns;
    private final MemberStates states;

    OnItsWay(Campaigns campaigns, MemberStates states) {
        this.campaigns = campaigns;
        this.states = states;
    }

    /** Gives it the participation's business key and what its tasks show on their cards. */
    void to(BusinessKey key, DelegateExecution step) {
        step.setProcessBusinessKey(key.toString());
        card(key).forEach(step::setVariable);
    }

    /** Until somebody says whose it is, it goes by its number in the ledger. */
    void toNobody(DelegateExecution step) {
        step.setProcessBusinessKey(number(Arrivals.ENTRY.get(step)));
        step.removeVariable(ProcessFacts.MEMBER_STATE.name());
    }

    /** What an instance goes by until then: "Incoming no. 17". */
    static String number(long entry) {
        return Refused.sentence("arrival.number", String.valueOf(entry));
    }

    /** What every instance for this participation carries so that its tasks can be read. */
    Map<String, Object> card(BusinessKey key) {
        Campaign campaign = campaigns.of(key.reference());
        return Map.of(ProcessFacts.MEMBER_STATE.name(), states.of(key.iso3()).inTextName(),
                ProcessFacts.CAMPAIGN.name(), campaign.title(),
                ProcessFacts.SIGNATURE_DEADLINE.name(), Days.read(campaign.signatureDeadline()));
    }
}
