package org.compactdesk.files.worker;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.cms.CMSException;
import org.compactdesk.files.Description;
import org.compactdesk.files.Description.Inner;
import org.compactdesk.files.Description.Kind;
import org.compactdesk.files.Description.Remark;
import org.compactdesk.files.ForeignFiles;
import org.compactdesk.files.MediaTypes;

/** What is done with foreign files, in the process where it is done. Bounded in what comes out; time and memory are bounded from outside. */
final class OpenedFiles {

    private static final Set<String> SHUT_ARCHIVES = Set.of("application/x-7z-compressed", "application/x-rar-compressed", "application/vnd.rar",
            "application/gzip", "application/x-tar", "application/x-gtar", "application/x-bzip2", "application/x-xz", "application/vnd.ms-cab-compressed",
            "application/x-iso9660-image", "application/zstd");

    private final int mostPages;
    private final int mostFiles;
    private final int mostBytes;

    OpenedFiles(int mostPages, int mostFiles, int mostBytes) {
        this.mostPages = mostPages;
        this.mostFiles = mostFiles;
        this.mostBytes = mostBytes;
    }

    Description open(String name, byte[] file) {
        return open(name, file, new Bounds(mostFiles, mostBytes, mostPages), 0);
    }

    Optional<ForeignFiles.Page> page(byte[] file, int page) {
        try {
            String type = MediaTypes.of(file);
            return page < 1 || page > mostPages ? Optional.empty() : type.equals(MediaTypes.PDF) ? PdfFile.draw(file, page)
                    : type.startsWith("image/") ? Pictures.draw(file, page) : Optional.empty();
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError broken) {
            return Optional.empty();
        }
    }

    private Description open(String name, byte[] file, Bounds bounds, int depth) {
        String type = MediaTypes.of(file);
        Optional<Remark> program = Programs.find(name, type, file);
        if (program.isPresent()) {
            return new Description(type, 0, List.of(program.get()), List.of());
        }
        Content content = new Content(bounds);
        int pages = 0;
        try {
            pages = look(name, type, file, content, depth);
        } catch (IOException | MessagingException | CMSException | RuntimeException | StackOverflowError | LinkageError broken) {
            content.say(Kind.DAMAGED);
        }
        if (pages > mostPages) {
            content.say(Kind.MORE_PAGES, String.valueOf(mostPages));
        }
        return described(type, Math.min(pages, mostPages), content, bounds, depth);
    }

    /** @return how many pages it has; one more than are shown stands for all there may be */
    private static int look(String name, String type, byte[] file, Content content, int depth)
            throws IOException, MessagingException, CMSException {
        if (type.equals(MediaTypes.PDF)) {
            return PdfFile.open(file, content);
        }
        if (isHeic(type)) {
            content.say(Kind.HEIC);
        } else if (type.startsWith("image/")) {
            return Pictures.open(file, content);
        } else if (isCarrier(name, type)) {
            takeOut(name, type, file, content, depth);
        } else if (SHUT_ARCHIVES.contains(type)) {
            content.say(Kind.NOT_OPENED);
        } else if (!type.equals(MediaTypes.TEXT)) {
            content.say(Kind.NOT_SHOWN);
        }
        return 0;
    }

    private static void takeOut(String name, String type, byte[] file, Content content, int depth) throws IOException, MessagingException, CMSException {
        if (depth >= Bounds.DEEPEST) {
            content.say(Kind.NOT_OPENED);
            return;
        }
        switch (type) {
            case MediaTypes.ZIP -> Archive.open(file, content);
            case MediaTypes.TNEF -> OutlookFile.winmail(file, content);
            case MediaTypes.OUTLOOK -> OutlookFile.message(file, content);
            case MediaTypes.CMS -> Envelope.open(name, file, content);
            default -> MailMessage.open(file, content);
        }
    }

    private static boolean isHeic(String type) {
        return type.startsWith("image/heic") || type.startsWith("image/heif");
    }

    private static boolean isCarrier(String name, String type) {
        return Set.of(MediaTypes.ZIP, MediaTypes.TNEF, MediaTypes.OUTLOOK, MediaTypes.CMS, MediaTypes.MESSAGE).contains(type) || isMessage(name, type);
    }

    /** A message without the headers by which one is told apart from other text. */
    private static boolean isMessage(String name, String type) {
        return type.startsWith("text/") && name.toLowerCase(java.util.Locale.ROOT).endsWith(".eml");
    }

    /** A bomb in it makes it one; programs only where there is nothing else in it. */
    private Description described(String type, int pages, Content content, Bounds bounds, int depth) {
        List<Remark> remarks = new ArrayList<>(content.remarks());
        List<Inner> inside = new ArrayList<>();
        Optional<Kind> refused = Optional.empty();
        for (Content.Found found : content.files()) {
            Description inner = open(found.name(), found.bytes(), bounds, depth + 1);
            if (inner.has(Kind.BOMB)) {
                return new Description(type, pages, List.of(Description.remark(Kind.BOMB)), List.of());
            }
            if (inner.isRefused()) {
                refused = Optional.of(inner.remarks().get(0).kind());
                remarks.add(Description.remark(Kind.LEFT_INSIDE, found.name()));
            } else {
                inside.add(new Inner(found.name(), found.bytes(), inner));
            }
        }
        refused.filter(kind -> inside.isEmpty() && pages == 0).ifPresent(kind -> remarks.add(0, Description.remark(kind)));
        return new Description(type, pages, remarks, inside);
    }
}
