package org.compactdesk.document;

import java.util.List;

/**
 * A drawn paper and what stands on it.
 *
 * @param bytes the PDF
 * @param pages the words of each page in the order of drawing, a line feed between what was drawn in one stroke and the next
 */
public record PrintedPaper(byte[] bytes, List<String> pages) {

    public PrintedPaper {
        pages = List.copyOf(pages);
    }
}
