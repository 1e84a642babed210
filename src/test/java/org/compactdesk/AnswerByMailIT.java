package org.compactdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The packaged jar's demo: a visitor answers a letter in the demo mailbox, and the desk reads it from its own. */
class AnswerByMailIT extends DemoInBrowser {

    @Test
    void whatAMissionAnswersComesInByMailWithItsFileAndIsClassified() throws IOException {
        Tasklist focalPoint = Tasklist.signedInAs("focal-point", desk, chromium);
        Page mailbox = focalPoint.page();
        mailbox.navigate(desk.url("/demo/mailbox?q=Benin"));
        // The newest stands on top; the oldest is the note.
        mailbox.locator("tbody a").last().click();
        assertThat(mailbox.locator("main").innerText()).contains("SAMPLE-2017-0001-le-Benin-Fichier-d-agenda-date-limite-de-signature.ics", "SAMPLE-2017-0001-le-Benin-Fichier-d-agenda-reunion.ics");

        Locator send = mailbox.getByText("Send the answer");
        send.click();
        assertThat(mailbox.getByRole(AriaRole.ALERT).innerText()).startsWith("Write something, or choose a file");
        mailbox.getByLabel("What the mission writes").fill("Le Gouvernement du Bénin transmet ci-joint l’exemplaire signé.");
        mailbox.getByLabel("A file that goes with it").setInputFiles(Tasklist.scan("exemplaire-signé.pdf", Scans.pdf("Pour le Gouvernement")));
        send.click();
        assertThat(mailbox.getByRole(AriaRole.STATUS).innerText()).startsWith("The answer lies in the desk’s own mailbox");

        Awaitility.await("the task").atMost(Patience.LIMIT).pollInterval(Duration.ofMillis(300))
                .until(() -> desk.taskOf("focal-point", "ClassifyCorrespondence", "SAMPLE/2017/0001/BEN") != null);
        focalPoint.reload();
        Locator task = focalPoint.openTask("Classify correspondence: Benin");
        assertThat(task.innerText()).contains("mission.ben@missions.example.org", "transmet ci-joint l’exemplaire signé", "exemplaire-signé.pdf");
        task.getByText("A signed copy").click();
        task.getByText("The text is the one that was sent").click();
        focalPoint.complete();
        Awaitility.await("the standing").atMost(Patience.LIMIT).pollInterval(Duration.ofMillis(300))
                .until(() -> DemoState.standingOf(desk, "BEN").equals("signed-copy-under-check"));
    }
}
