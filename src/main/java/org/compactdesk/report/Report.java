package org.compactdesk.report;

import java.time.Instant;
import java.time.LocalDate;
import org.compactdesk.document.ContentHash;
import org.compactdesk.process.ProgressReportProcess.Review;

/**
 * One report as of a date. What is compiled and published of it only adds to it.
 *
 * @param asOf        the day of its figures, in New York
 * @param compilation the latest compilation, or null before the first
 * @param review      what was decided on the latest compilation, or null before
 * @param publishedAt when its latest compilation was published, or null
 */
record Report(long id, String reference, LocalDate asOf, String requestedBy, Instant requestedAt, Compilation compilation,
        Review review, Instant publishedAt) {

    /** Whether it waits for a reviewer's decision. */
    boolean isToBeReviewed() {
        return compilation != null && review == null;
    }

    /** Whether it waits to be compiled: for the first time, or once more because a reviewer said so. */
    boolean isToBeCompiled() {
        return compilation == null || review == Review.COMPILE_AGAIN;
    }

    /**
     * The figures as they were made once; from what was recorded by {@code knownAt} they are made again, the same.
     *
     * @param figures  the figures as text, one standing a line
     * @param hash     SHA-256 of the figures, in hexadecimal
     * @param document the stored PDF
     */
    record Compilation(long id, Instant knownAt, String figures, String hash, String document) {

        /** Whether the figures are those that were kept. */
        public boolean isWhole() {
            return ContentHash.of(figures).equals(hash);
        }
    }
}
