package org.compactdesk.demo;

import static org.compactdesk.process.NoteVerbaleCampaignProcess.*;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.engine.Upload;
import org.compactdesk.paper.CampaignPapers;
import org.compactdesk.process.NoteVerbaleCampaignProcess;
import org.compactdesk.process.NoteVerbaleCampaignProcess.Addressing;
import org.compactdesk.process.NoteVerbaleCampaignProcess.Clearance;
import org.compactdesk.process.NoteVerbaleCampaignProcess.Release;
import org.compactdesk.state.Languages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

/**
 * The sample campaign, run through its real tasks by the demo's users, after the desk has started. A start that finds it further
 * on goes on from there, and one that finds it released does nothing.
 */
@Component
@Profile("demo")
@Order(DemoCampaign.ORDER)
class DemoCampaign implements ApplicationRunner {

    /** After the missions have their addresses. */
    static final int ORDER = 200;

    static final String REFERENCE = "SAMPLE/2017/0001";

    private static final Logger log = LoggerFactory.getLogger(DemoCampaign.class);
    private static final int TRIES = 20;
    private static final Map<String, String> PARTICULARS = Map.of(
            TITLE.name(), "Compact on safe drinking water", DEADLINE.name(), "2017-08-25",
            MEETING_NAME.name(), "High-level Meeting on Water at Field Duty Stations", MEETING_DATE.name(), "2017-09-18",
            MEETING_NAME.inLanguage("fr").name(), "Réunion de haut niveau sur l’eau dans les lieux d’affectation",
            MEETING_NAME.inLanguage("es").name(), "Reunión de alto nivel sobre el agua en los lugares de destino",
            FOCAL_POINT_NAME.name(), "Water Compact Team", FOCAL_POINT_EMAIL.name(), "water-compact@example.org");

    private final Campaigns campaigns;
    private final CampaignPapers papers;
    private final Languages languages;
    private final DemoActor hands;
    private final DemoClock clock;

    DemoCampaign(Campaigns campaigns, CampaignPapers papers, Languages languages, DemoActor hands, DemoClock clock) {
        this.campaigns = campaigns;
        this.papers = papers;
        this.languages = languages;
        this.hands = hands;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        // Beside the start, so that the start page answers at once.
        new Thread(this::release, "sample-campaign").start();
    }

    private void release() {
        try {
            boolean released = campaigns.find(REFERENCE).filter(Campaign::isDispatched).isPresent();
            if (!released) {
                carryOn();
            }
            log.info("The sample campaign {} {}", REFERENCE, released ? "was released before" : "is released");
        } catch (RuntimeException e) {
            log.error("The sample campaign could not be opened", e);
        } finally {
            clock.start();
        }
    }

    private void carryOn() {
        if (campaigns.find(REFERENCE).isEmpty()) {
            hands.start("focal-point", NoteVerbaleCampaignProcess.KEY, request());
        }
        hands.complete("focal-point", "DraftNoteVerbale", REFERENCE, new HashMap<>(PARTICULARS));
        hands.complete("clearing", "ClearNoteVerbale", REFERENCE, Map.of(CLEARANCE.name(), Clearance.CLEARED.name()));
        hands.complete("registry", "RegisterReference", REFERENCE, Map.of(NoteVerbaleCampaignProcess.REFERENCE.name(), REFERENCE, NOTE_DATE.name(), "2017-08-02"));
        awaitPapers();
        releaseDispatch();
    }

    /** What the drawing still does for itself, once the last paper is there, can come at the same moment; whoever comes second tries again. */
    private void releaseDispatch() {
        for (int attempt = 1;; attempt++) {
            try {
                hands.complete("dispatch", "ReleaseDispatch", REFERENCE, Map.of(RELEASE.name(), Release.RELEASED.name(),
                        NUMBER_OF_ADDRESSEES.name(), (long) campaigns.of(REFERENCE).addressees().size()));
                return;
            } catch (OptimisticLockingException second) {
                if (attempt == TRIES) {
                    throw second;
                }
            }
        }
    }

    /** They are drawn and read beside this, by jobs. */
    private void awaitPapers() {
        while (!papers.read(campaigns.of(REFERENCE)).isComplete()) {
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped before the papers of the sample campaign were drawn", e);
            }
        }
    }

    /** The sample texts in another language, where there are any. */
    private static Map<String, Object> translated(String language) {
        String note = "note-verbale." + language + ".txt";
        return !new ClassPathResource("samples/" + note).exists() ? Map.of()
                : Map.of(NOTE_TEXT.inLanguage(language).name(), sample(note), COMPACT_TEXT.inLanguage(language).name(), sample("compact." + language + ".txt"));
    }

    private Map<String, Object> request() {
        Map<String, Object> form = new HashMap<>(PARTICULARS);
        form.put(NOTE_TEXT.name(), sample("note-verbale.txt"));
        form.put(COMPACT_TEXT.name(), sample("compact.txt"));
        languages.others().forEach(language -> form.putAll(translated(language.tag())));
        form.put(ADDRESSING.name(), Addressing.ALL.name());
        return form;
    }

    private static Upload sample(String name) {
        try {
            byte[] bytes = StreamUtils.copyToByteArray(new ClassPathResource("samples/" + name).getInputStream());
            return new Upload(name, "text/plain", bytes);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
