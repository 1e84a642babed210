package org.compactdesk;

import static org.compactdesk.Desk.file;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.SharedVariables;
import org.compactdesk.record.Standing;
import org.springframework.beans.factory.annotation.Autowired;

/** What missions send and what people do about signed copies and talks, in the words of the scenarios. */
public abstract class CopyScenario extends DeskTest {

    @Autowired
    protected Participations participations;

    /** One campaign a class, cleared and released once by hand; its participations are opened one by one. */
    private static final Map<Class<?>, String> released = new ConcurrentHashMap<>();

    @Autowired
    private Processes processes;

    /** Every Member State that the scenarios of this class invite; each once. */
    protected abstract String[] states();

    /** A Member State whose mission has the note. */
    protected BusinessKey invited(String iso3) {
        BusinessKey key = new BusinessKey(released.computeIfAbsent(getClass(), scenarios -> release()), iso3);
        desk.isAt("2017-08-02T09:00");
        participations.open(key, LocalDate.of(2017, 8, 2), LocalDate.of(2017, 8, 2), "dispatch");
        processes.start("Participation", key.toString(), Map.of(SharedVariables.MEMBER_STATE.name(), "the State " + iso3,
                SharedVariables.CAMPAIGN.name(), "Sample compact", SharedVariables.SIGNATURE_DEADLINE.name(), "25 August 2017"));
        desk.runDueJobs();
        return key;
    }

    private String release() {
        String reference = campaigner.released(states());
        desk.endAllWork();
        return reference;
    }

    /** Something comes in on paper, is recorded by the registry and reaches the participation. */
    protected void arrives(BusinessKey key, String kind, String receivedOn, Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(Map.of("medium", "PAPER", "receivedOn", receivedOn, "state", key.iso3(),
                "reference", key.reference(), "kind", kind, "note", "As it came",
                "document", file("copy.pdf", "application/pdf", pdf(kind))));
        form.putAll(more);
        desk.as("registry").starts("IncomingCorrespondence", form);
        desk.runDueJobs();
    }

    protected void signedCopyArrives(BusinessKey key, String receivedOn, String textMatches) {
        arrives(key, "SIGNED_COPY", receivedOn, Map.of("textMatches", textMatches));
    }

    protected void isFound(BusinessKey key, String finding, Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(Map.of("finding", finding));
        form.putAll(more);
        desk.as("registry").completes("VerifySignedCopy", key, form);
        desk.runDueJobs();
    }

    protected void isFoundInOrder(BusinessKey key) {
        isFound(key, "IN_ORDER", signature("2017-08-05"));
    }

    protected static Map<String, Object> signature(String signedOn) {
        return Map.of("signatory", "The Minister", "signatoryTitle", "Minister for Foreign Affairs", "authority", "BY_OFFICE",
                "signedOn", signedOn, "copyForm", "SCAN");
    }

    protected void isCountersigned(BusinessKey key, String on) {
        desk.as("executive-office").completes("CountersignCompact", key, Map.of("countersignature", "SIGNED", "countersignedOn", on,
                "countersignedCopy", file("countersigned.pdf", "application/pdf", pdf("both signatures"))));
        desk.runDueJobs();
    }

    protected void isNotSigned(BusinessKey key) {
        desk.as("executive-office").completes("CountersignCompact", key,
                Map.of("countersignature", "NOT_SIGNED", "reason", "The first page is not the one agreed"));
    }

    protected Standing standing(BusinessKey key) {
        return participations.standing(key);
    }

    /** The subjects of the mails that the mission got since the test began, in order. */
    protected List<String> subjects(BusinessKey key) {
        return mails.to(Campaigner.address(key.iso3())).stream().map(TestMailServer.Received::subject).toList();
    }

    protected String lastMail(BusinessKey key) {
        List<TestMailServer.Received> all = mails.to(Campaigner.address(key.iso3()));
        return MailText.of(all.get(all.size() - 1).message());
    }

    protected static byte[] pdf(String content) {
        return Scans.pdf(content);
    }
}
