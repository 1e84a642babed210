package org.compactdesk.document;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.compactdesk.files.Description;
import org.compactdesk.files.Description.Kind;
import org.compactdesk.files.Description.Remark;
import org.compactdesk.files.ForeignFiles;
import org.compactdesk.files.ForeignFiles.Page;
import org.compactdesk.files.MediaTypes;
import org.compactdesk.files.NotNow;
import org.compactdesk.kernel.Messages;
import org.springframework.stereotype.Component;

/**
 * What a form shows of stored files: their pages as pictures, and in words whatever the pages do not tell. Both are kept in memory up to
 * a bound, so that leafing through does not draw a page twice.
 */
@Component
public class DocumentPages {

    private static final int BYTES_KEPT = 32 << 20;
    private static final int DESCRIPTIONS_KEPT = 500;
    /** Those of yesterday's file leave room for today's. */
    private static final Duration KEPT_FOR = Duration.ofMinutes(30);
    /** A long text takes minutes to draw; it can be saved and opened. */
    private static final long LONGEST_TEXT = 300_000;
    private static final int LONGEST_WORDS = 20_000;
    /** As many as are looked through at once; the others are drawn when somebody leafs to them, and hatched where something is missing. */
    private static final int PAGES_TRIED = 10;

    private final Documents documents;
    private final PdfPrinter printer;
    private final ForeignFiles files;
    /** By the file's hash and the number of the page. */
    private final OnceEach<Page> pictures = new OnceEach<>(BYTES_KEPT, (page, drawn) -> drawn.png().length, KEPT_FOR, drawn -> true);
    /** By the file's hash and name. */
    private final OnceEach<Description> descriptions = new OnceEach<>(DESCRIPTIONS_KEPT, (file, told) -> 1, KEPT_FOR, told -> !told.has(Kind.NOT_NOW));

    DocumentPages(Documents documents, PdfPrinter printer, ForeignFiles files) {
        this.documents = documents;
        this.printer = printer;
        this.files = files;
    }

    /** How many pages can be shown; 0 where none can. */
    public int count(Document document) {
        return described(document).pages();
    }

    /** A page as PNG, the first being 1; empty where there is no such page. */
    public Optional<byte[]> picture(Document document, int page) {
        return page(document, page).map(Page::png);
    }

    /** Sentences about what its pages do not tell: that it is locked, signed, holds more, or cannot be shown. */
    public List<String> remarks(Document document) {
        return described(document).remarks().stream().map(DocumentPages::sentence).toList();
    }

    /** As {@link #remarks}, and which of its first pages could not be drawn whole; after one that passed a limit no other is tried. */
    public List<String> remarksWithPages(Document document) {
        List<String> remarks = new ArrayList<>(remarks(document));
        List<String> missing = new ArrayList<>();
        Remark limit = null;
        for (int page = 1; page <= Math.min(isText(document) ? 0 : count(document), PAGES_TRIED) && limit == null; page++) {
            Optional<Page> drawn = tried(document, page);
            limit = drawn.map(Page::limit).orElse(null);
            if (!drawn.map(Page::whole).orElse(false)) {
                missing.add(String.valueOf(page));
            }
        }
        if (!missing.isEmpty()) {
            remarks.add(Messages.of("file.pagesNotWhole", String.join(", ", missing)));
        }
        Stream.ofNullable(limit).map(DocumentPages::sentence).forEach(remarks::add);
        return remarks;
    }

    private Optional<Page> tried(Document document, int page) {
        try {
            return page(document, page);
        } catch (NotNow later) {
            return Optional.of(new Page(new byte[0], true, Description.remark(Kind.NOT_NOW)));
        }
    }

    /** Whether it is there for its looks, as a letterhead's picture is. */
    public boolean isSmall(Document document) {
        return described(document).has(Kind.SMALL_PICTURE);
    }

    /** The words of a text file, or their beginning. */
    public String words(Document document) {
        String words = isText(document) && !described(document).has(Kind.NOT_AS_STORED) ? PlainText.decode(documents.content(document)).map(PlainText::normalized).orElse("") : "";
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + "…";
    }

    static String sentence(Remark remark) {
        return Messages.of("file." + remark.kind(), remark.words().toArray());
    }

    private Description described(Document document) {
        return descriptions.get(document.hash() + "/" + document.fileName(), () -> Optional.of(look(document))).orElseThrow();
    }

    private Description look(Document document) {
        if (!documents.isWhole(document)) {
            return told(document, 0, Kind.NOT_AS_STORED);
        }
        try {
            if (!isText(document)) {
                return files.describe(document.fileName(), documents.content(document));
            }
            return told(document, document.size() > LONGEST_TEXT ? 0 : files.describe("text.pdf", printed(document)).pages());
        } catch (NotNow later) {
            return told(document, 0, Kind.NOT_NOW);
        }
    }

    private static Description told(Document document, int pages, Kind... remarks) {
        return new Description(document.mediaType(), pages, Stream.of(remarks).map(Description::remark).toList(), List.of());
    }

    private Optional<Page> page(Document document, int page) {
        return pictures.get(document.hash() + "/" + page, () -> draw(document, page));
    }

    private Optional<Page> draw(Document document, int page) {
        Description told = described(document);
        if (page < 1 || page > told.pages() && !told.has(Kind.NOT_NOW)) {
            return Optional.empty();
        }
        return files.page(isText(document) ? printed(document) : documents.content(document), page);
    }

    private static boolean isText(Document document) {
        return document.mediaType().equals(MediaTypes.TEXT);
    }

    private byte[] printed(Document document) {
        List<String> lines = PlainText.normalized(PlainText.decode(documents.content(document)).orElse("")).replace("\t", "    ").lines().toList();
        return printer.print("plain-text", Map.of("title", document.fileName(), "lines", lines));
    }
}
