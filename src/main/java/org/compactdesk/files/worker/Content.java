package org.compactdesk.files.worker;

import java.util.ArrayList;
import java.util.List;
import org.compactdesk.files.Description;
import org.compactdesk.files.Description.Kind;
import org.compactdesk.files.Description.Remark;

/** What was taken out of a file, while it is being taken out. */
final class Content {

    /** Whatever its name claims. */
    record Found(String name, byte[] bytes) {
    }

    private final Bounds bounds;
    private final List<Found> files = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    Content(Bounds bounds) {
        this.bounds = bounds;
    }

    int room() {
        return bounds.room();
    }

    /** How many pages are shown. */
    int mostPages() {
        return bounds.pages();
    }

    /** @return whether there was room for it */
    boolean add(String name, byte[] bytes) {
        if (bytes.length == 0) {
            return true;
        }
        if (bytes.length > bounds.room()) {
            sayOnce(Kind.MORE_INSIDE);
            return false;
        }
        bounds.take(bytes);
        files.add(new Found(name == null || name.isBlank() ? "unnamed" : name, bytes));
        return true;
    }

    void say(Kind kind, String... words) {
        remarks.add(Description.remark(kind, words));
    }

    void sayOnce(Kind kind) {
        if (remarks.stream().noneMatch(remark -> remark.kind() == kind)) {
            say(kind);
        }
    }

    List<Found> files() {
        return files;
    }

    List<Remark> remarks() {
        return remarks;
    }
}
