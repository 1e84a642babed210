package org.compactdesk.negotiation;

import org.compactdesk.campaign.Campaign;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.StillDue;
import org.compactdesk.record.History;
import org.springframework.stereotype.Component;

/** A counter-proposal is due while its round is open: a signed copy that was found in order may have ended the talks meanwhile. */
@Component
class CounterProposalStillDue implements StillDue {

    private final Talks talks;
    private final ProposalRows proposals;

    CounterProposalStillDue(Talks talks, ProposalRows proposals) {
        this.talks = talks;
        this.proposals = proposals;
    }

    @Override
    public LetterKind kind() {
        return LetterKind.COUNTER_PROPOSAL;
    }

    @Override
    public boolean stillDue(Letter letter, Campaign campaign, History history) {
        return talks.open(letter.participation()).stream().flatMap(round -> proposals.findByRoundOrderByNumber(round.id()).stream())
                .anyMatch(proposal -> AgreedTexts.occurrence(proposal).equals(letter.occurrence()));
    }
}
