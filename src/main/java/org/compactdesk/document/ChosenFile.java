package org.compactdesk.document;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.compactdesk.engine.Upload;
import org.compactdesk.kernel.Checks;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;

/**
 * A file that a person chose in a form: whoever needs it later must be able to open it. What comes in by mail is not asked this, for
 * there is nobody to choose another.
 */
public final class ChosenFile {

    /** What the ending of a name promises; others promise nothing. */
    private static final Map<String, String> PROMISED = Map.of("pdf", MediaTypes.PDF, "png", MediaTypes.PNG, "jpg", MediaTypes.JPEG,
            "jpeg", MediaTypes.JPEG, "tif", "image/tiff", "tiff", "image/tiff", "docx", MediaTypes.DOCX, "txt", MediaTypes.TEXT);

    private ChosenFile() {
    }

    /**
     * Whether the files are what their names say and can be opened.
     *
     * @param field the form's field, which a refusal names
     */
    public static Outcome check(String field, List<Upload> files) {
        return refuse("document.notSound", field, files.stream().filter(file -> !isSound(file)).toList());
    }

    /** As {@link #check}, and nothing but PDF will do. */
    public static Outcome checkPdf(String field, List<Upload> files) {
        return Checks.first(
                () -> refuse("document.noPdf", field, files.stream().filter(file -> !MediaTypes.of(file.bytes()).equals(MediaTypes.PDF)).toList()),
                () -> check(field, files));
    }

    private static Outcome refuse(String why, String field, List<Upload> wrong) {
        return wrong.stream().findFirst().map(file -> Outcome.refused(why, Messages.of("field." + field), file.fileName()))
                .orElse(Outcome.done());
    }

    private static boolean isSound(Upload file) {
        String found = MediaTypes.of(file.bytes());
        String ending = file.fileName().substring(file.fileName().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return found.equals(PROMISED.getOrDefault(ending, found)) && (!found.equals(MediaTypes.PDF) || opens(file.bytes()));
    }

    private static boolean opens(byte[] pdf) {
        try (PDDocument opened = Loader.loadPDF(pdf)) {
            return opened.getNumberOfPages() > 0;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return false;
        }
    }
}
