package org.compactdesk.report;

/** What the reviewer decided on a compiled report; the gateway compares the names. */
enum ReportReview {
    APPROVED,
    COMPILE_AGAIN,
    DISCARDED
}
