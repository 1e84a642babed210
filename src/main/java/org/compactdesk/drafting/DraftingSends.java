package org.compactdesk.drafting;

import org.compactdesk.letter.NotesVerbales;
import org.compactdesk.letter.Sends;
import org.compactdesk.letter.Sends.Leaving;
import org.compactdesk.process.NoteVerbaleCampaignProcess;
import org.compactdesk.process.NoteVerbaleCampaignProcess.Release;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What leaves when the forms of NoteVerbaleCampaign are completed. */
@Configuration(proxyBeanMethods = false)
class DraftingSends {

    @Bean
    Sends releaseDispatchSends(NotesVerbales notes) {
        return Sends.of("ReleaseDispatch", entered -> Leaving.on(entered.find(NoteVerbaleCampaignProcess.RELEASE), Release.RELEASED,
                () -> notes.leaving(entered.campaign())));
    }
}
