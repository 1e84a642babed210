package org.compactdesk.document;

import java.util.List;
import org.compactdesk.engine.Upload;
import org.compactdesk.files.Description.Inner;
import org.compactdesk.files.ForeignFiles;
import org.compactdesk.kernel.Messages;
import org.compactdesk.record.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that came from outside, each with the files that stand in it: the copy in an archive, in a forwarded message, in a signature.
 * These are documents of their own, which lie with their carrier wherever it is shown.
 */
@Component
public class ReceivedFiles {

    private final Documents documents;
    private final ForeignFiles files;
    private final Journal journal;

    ReceivedFiles(Documents documents, ForeignFiles files, Journal journal) {
        this.documents = documents;
        this.files = files;
        this.journal = journal;
    }

    /** Stores a file as {@link Documents#store(Upload, String, String)} does, and what is in it. */
    @Transactional
    public Document store(Upload file, String what, String concerns) {
        Document carrier = documents.store(file, what, concerns);
        storeInside(carrier, files.open(file.fileName(), file.bytes()).inside());
        return carrier;
    }

    private void storeInside(Document carrier, List<Inner> inside) {
        for (int position = 0; position < inside.size(); position++) {
            Inner file = inside.get(position);
            Document stored = documents.store(file.name(), file.bytes(), Messages.of("file.inside", carrier.fileName()), carrier.concerns());
            journal.row("document_inside").with("carrier", carrier.id()).with("position", position).with("document", stored.id()).append();
            storeInside(stored, file.description().inside());
        }
    }
}
