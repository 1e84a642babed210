package org.compactdesk.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.compactdesk.Scans;
import org.compactdesk.files.Description.Kind;
import org.compactdesk.files.Description.Remark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where there is a virus scanner, nobody opens a file before it has looked into it. */
class VirusScannerTest {

    private static final byte[] COPY = Scans.pdf("Signed");

    private Clamd clamd;
    private ForeignFiles files;

    @BeforeEach
    void start() throws Exception {
        clamd = new Clamd();
        files = clamd.door();
    }

    @AfterEach
    void end() throws Exception {
        clamd.close();
        ((FilesElsewhere) files).destroy();
    }

    @Test
    void whatItRefusesIsNotOpenedAndNamed() {
        byte[] ill = (new String(COPY, StandardCharsets.ISO_8859_1) + Clamd.VIRUS).getBytes(StandardCharsets.ISO_8859_1);
        Description described = files.open("copy.pdf", ill);
        assertThat(described.isRefused()).isTrue();
        assertThat(described.mediaType()).isEqualTo(MediaTypes.PDF);
        assertThat(described.remarks()).containsExactly(new Remark(Kind.VIRUS, List.of("Test-Virus")));
        assertThat(files.page(ill, 1)).isEmpty();
        assertThat(((FilesElsewhere) files).workers()).as("no process was started for it").isEmpty();

        assertThat(files.describe("copy.pdf", COPY).pages()).isOne();
        assertThat(files.page(COPY, 1)).isPresent();
        assertThat(clamd.asked()).as("once for each file").isEqualTo(2);
    }

    @Test
    void aScannerThatGivesNoAnswerIsAskedAgain() throws Exception {
        clamd.isSilent(true);
        assertThatThrownBy(() -> files.describe("copy.pdf", COPY)).isInstanceOf(NotNow.class).hasMessageStartingWith("The virus scanner does not answer");
        assertThatThrownBy(() -> files.page(COPY, 1)).isInstanceOf(NotNow.class);
        clamd.isSilent(false);
        assertThat(files.describe("copy.pdf", COPY).pages()).isOne();

        clamd.close();
        assertThatThrownBy(() -> files.describe("other.txt", "Words".getBytes(StandardCharsets.UTF_8))).isInstanceOf(NotNow.class);
    }

    @Test
    void whatIsTooLargeForItIsKeptApart() {
        clamd.takes(100);
        assertThat(files.describe("copy.pdf", COPY).remarks()).containsExactly(new Remark(Kind.NOT_SCANNED, List.of()));
        assertThat(files.describe("copy.pdf", COPY).isRefused()).isTrue();
    }
}
