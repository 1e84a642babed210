package org.compactdesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.compactdesk.mailbox.MailboxScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whatever comes from outside: a line of the log is the desk's own. */
@ExtendWith(OutputCaptureExtension.class)
class OneLogLineTest extends MailboxScenario {

    private static final Logger log = LoggerFactory.getLogger(OneLogLineTest.class);
    private static final String FORGED = "2017-08-02T09:00:00.000-04:00  WARN 1 [main] org.compactdesk.access : admin was locked out";

    @Test
    void aFoldedHeaderMakesNoLineOfItsOwn(CapturedOutput output) throws Exception {
        inbox.receives(mail("From: x@example.com", "Subject: Note", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary*0*=\"x\"; x=%",
                " " + FORGED, "\t" + FORGED, "", "--x"));
        readsMail();
        log.warn("A header says {}", "x\r\n " + FORGED + "\r" + FORGED + "\u2028" + FORGED + "\u0085" + FORGED + "\u001B[2K\u202E");
        log.warn("Broken", new IllegalStateException("x\r\n" + FORGED + "\n\t" + FORGED, new java.io.IOException("y\n" + FORGED)));
        assertThat(output.getAll().split("[\\n\\r\u0085\u2028\u2029]")).noneMatch(line -> line.strip().startsWith("2017-08-02"));
        assertThat(output.getAll()).contains("  | " + " " + FORGED, "\tat org.compactdesk.OneLogLineTest").doesNotContain("\u001B[2K", "\u202E");
    }
}
