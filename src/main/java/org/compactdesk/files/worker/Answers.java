package org.compactdesk.files.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.compactdesk.files.Description;
import org.compactdesk.files.Description.Inner;
import org.compactdesk.files.Description.Kind;
import org.compactdesk.files.Description.Remark;
import org.compactdesk.files.ForeignFiles.Page;

/**
 * What is asked of the worker and what it answers, as bytes. Of what comes back nothing is believed: who reads it says how many bytes
 * that may be, and it holds nothing but numbers, texts and bytes.
 */
public final class Answers {

    /** What is asked: the number of a page, or one of these. */
    public static final int OPEN = 0;
    /** As {@link #OPEN}, without the files in it. */
    public static final int DESCRIBE = -1;

    private final DataInputStream in;
    private long left;

    /** @param most how many bytes all together are read, before it is too much */
    public Answers(DataInputStream in, long most) {
        this.in = in;
        this.left = most;
    }

    public static void ask(DataOutputStream out, int what, String name, byte[] file) throws IOException {
        out.writeInt(what);
        write(out, name);
        write(out, file);
        out.flush();
    }

    static void write(DataOutputStream out, Description description, boolean withBytes) throws IOException {
        write(out, description.mediaType());
        out.writeInt(description.pages());
        out.writeInt(description.remarks().size());
        for (Remark remark : description.remarks()) {
            write(out, remark.kind().name());
            out.writeInt(remark.words().size());
            for (String word : remark.words()) {
                write(out, word);
            }
        }
        List<Inner> inside = withBytes ? description.inside() : List.of();
        out.writeInt(inside.size());
        for (Inner inner : inside) {
            write(out, inner.name());
            write(out, inner.bytes());
            write(out, inner.description(), true);
        }
    }

    static void write(DataOutputStream out, Optional<Page> page) throws IOException {
        out.writeBoolean(page.isPresent());
        if (page.isPresent()) {
            out.writeBoolean(page.get().whole());
            write(out, page.get().png());
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        write(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    public Description description() throws IOException {
        String mediaType = text();
        int pages = number();
        List<Remark> remarks = new ArrayList<>();
        for (int count = number(); count > 0; count--) {
            Kind kind = Kind.valueOf(text());
            List<String> words = new ArrayList<>();
            for (int more = number(); more > 0; more--) {
                words.add(text());
            }
            remarks.add(new Remark(kind, words));
        }
        List<Inner> inside = new ArrayList<>();
        for (int count = number(); count > 0; count--) {
            inside.add(new Inner(text(), bytes(), description()));
        }
        return new Description(mediaType, pages, remarks, inside);
    }

    public Optional<Page> page() throws IOException {
        if (!in.readBoolean()) {
            return Optional.empty();
        }
        boolean whole = in.readBoolean();
        return Optional.of(new Page(bytes(), whole, null));
    }

    int number() throws IOException {
        take(Integer.BYTES);
        return in.readInt();
    }

    String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    byte[] bytes() throws IOException {
        int length = number();
        take(length);
        byte[] read = in.readNBytes(length);
        if (read.length < length) {
            throw new IOException("It ended in the middle of a word");
        }
        return read;
    }

    private void take(int bytes) throws IOException {
        left -= bytes;
        if (bytes < 0 || left < 0) {
            throw new IOException("It says more than it may");
        }
    }
}
