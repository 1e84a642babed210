package org.compactdesk.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.compactdesk.Scans;
import org.compactdesk.engine.Upload;
import org.compactdesk.files.HostileFiles;
import org.compactdesk.files.OneWorker;
import org.compactdesk.kernel.Outcome;
import org.junit.jupiter.api.Test;

class ChosenFileTest {

    private static final ChosenFile CHOSEN = new ChosenFile(OneWorker.FILES);
    private static final byte[] SOUND = Scans.pdf("Signed");

    @Test
    void aFileThatIsWhatItsNameSaysIsTaken() throws Exception {
        assertThat(check("copy.pdf", SOUND).isRefused()).isFalse();
        assertThat(check("COPY.PDF", SOUND).isRefused()).isFalse();
        assertThat(check("page.jpg", MediaTypesTest.image("jpg")).isRefused()).isFalse();
        assertThat(check("words.txt", "Côte d’Ivoire".getBytes(UTF_8)).isRefused()).isFalse();
        assertThat(check("without an ending", SOUND).isRefused()).isFalse();
    }

    @Test
    void aFileThatNobodyCouldOpenIsRefusedByName() throws Exception {
        assertThat(check("copy.pdf", "Only words".getBytes(UTF_8)).refusal().orElseThrow()).startsWith("Documents: copy.pdf cannot be used.");
        assertThat(check("copy.pdf", Arrays.copyOf(SOUND, 60)).isRefused()).as("broken off").isTrue();
        assertThat(check("copy.pdf", locked(SOUND)).isRefused()).as("locked").isTrue();
        assertThat(check("copy.pdf", MediaTypesTest.image("png")).isRefused()).as("a picture").isTrue();
        assertThat(check("page.png", SOUND).isRefused()).isTrue();
        assertThat(check("copy.pdf", HostileFiles.objectStream(400)).refusal().orElseThrow()).startsWith("Documents: copy.pdf is not taken. It is not opened here: it takes more memory");
        assertThat(check("words.txt", new byte[] {'M', 'Z', 0, 1, 2, 3}).isRefused()).isTrue();
    }

    @Test
    void whatSomebodyElseLockedIsTakenAsItCameAndAProgramIsNot() throws Exception {
        assertThat(received("copy.pdf", locked(SOUND)).isRefused()).isFalse();
        assertThat(received("copy.pdf", Arrays.copyOf(SOUND, 60)).isRefused()).as("broken off").isTrue();
        assertThat(received("copy.js", "alert(1)".getBytes(UTF_8)).refusal().orElseThrow())
                .isEqualTo("Documents: copy.js is not taken. It is a program or a script: it would run on the machine of whoever opens it.");
    }

    @Test
    void whereOnlyPdfWillDoAPictureIsRefused() throws Exception {
        List<Upload> picture = List.of(new Upload("page.png", "", MediaTypesTest.image("png")));
        assertThat(CHOSEN.checkPdf("enclosure", picture).refusal().orElseThrow()).isEqualTo("Enclosures: page.png is no PDF file. Save it as PDF and choose it again.");
    }

    private static Outcome check(String name, byte[] bytes) {
        return CHOSEN.check("document", List.of(new Upload("first.pdf", "", SOUND), new Upload(name, "", bytes)));
    }

    private static Outcome received(String name, byte[] bytes) {
        return CHOSEN.checkReceived("document", List.of(new Upload(name, "", bytes)));
    }

    private static byte[] locked(byte[] pdf) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(pdf)) {
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}
