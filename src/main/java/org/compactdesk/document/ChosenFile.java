package org.compactdesk.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.compactdesk.engine.Upload;
import org.compactdesk.files.Description;
import org.compactdesk.files.Description.Kind;
import org.compactdesk.files.ForeignFiles;
import org.compactdesk.files.MediaTypes;
import org.compactdesk.kernel.Checks;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.kernel.ProgramName;
import org.springframework.stereotype.Component;

/**
 * A file that a person chose in a form: whoever needs it later must be able to open it. What comes in by mail is not asked this, for
 * there is nobody to choose another.
 */
@Component
public class ChosenFile {

    /** What the ending of a name promises; others promise nothing. */
    private static final Map<String, String> PROMISED = Map.of("pdf", MediaTypes.PDF, "png", MediaTypes.PNG, "jpg", MediaTypes.JPEG,
            "jpeg", MediaTypes.JPEG, "tif", MediaTypes.TIFF, "tiff", MediaTypes.TIFF, "docx", MediaTypes.DOCX, "txt", MediaTypes.TEXT);

    private final ForeignFiles files;

    ChosenFile(ForeignFiles files) {
        this.files = files;
    }

    /**
     * Whether the files are what their names say and can be opened.
     *
     * @param field the form's field, which a refusal names
     */
    public Outcome check(String field, List<Upload> chosen) {
        return Checks.first(
                () -> checkReceived(field, chosen),
                () -> refuseFor(field, chosen, Set.of(Kind.TOO_LONG, Kind.TOO_MUCH)::contains),
                () -> refuse("document.notSound", field, chosen, file -> opened(file).has(Kind.LOCKED)));
    }

    /** As {@link #check}, for what somebody else sent: that it is locked is a reason to ask for another, not to leave it out of the ledger. */
    public Outcome checkReceived(String field, List<Upload> chosen) {
        return Checks.first(
                () -> refuseFor(field, chosen, Kind::refuses),
                () -> refuse("document.notSound", field, chosen, file -> !isWhatItSays(file)));
    }

    /** With what is said of it. */
    private Outcome refuseFor(String field, List<Upload> chosen, Predicate<Kind> why) {
        return chosen.stream().flatMap(file -> opened(file).remarks().stream().filter(remark -> why.test(remark.kind()))
                .map(remark -> Outcome.refused("document.refused", Messages.of("field." + field), file.fileName(), DocumentPages.sentence(remark))))
                .findFirst().orElse(Outcome.done());
    }

    /** As {@link #check}, and nothing but PDF will do. */
    public Outcome checkPdf(String field, List<Upload> chosen) {
        return Checks.first(
                () -> refuse("document.noPdf", field, chosen, file -> !MediaTypes.of(file.bytes()).equals(MediaTypes.PDF)),
                () -> check(field, chosen));
    }

    /** A table that a person handed in, with the name it has. */
    public static Outcome checkTable(String field, Upload table) {
        return Checks.refuseIf(ProgramName.isOne(table.fileName()), "variable.program", field, table.fileName());
    }

    private static Outcome refuse(String why, String field, List<Upload> chosen, Predicate<Upload> wrong) {
        return chosen.stream().filter(wrong).findFirst().map(file -> Outcome.refused(why, Messages.of("field." + field), file.fileName()))
                .orElse(Outcome.done());
    }

    private boolean isWhatItSays(Upload file) {
        Description opened = opened(file);
        String ending = file.fileName().substring(file.fileName().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return opened.mediaType().equals(PROMISED.getOrDefault(ending, opened.mediaType())) && !opened.has(Kind.DAMAGED);
    }

    private Description opened(Upload file) {
        return files.describe(file.fileName(), file.bytes());
    }
}
