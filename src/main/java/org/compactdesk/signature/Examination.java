package org.compactdesk.signature;

/** Where the examination of a copy stands. */
enum Examination {
    IN_ORDER,
    TEXT_DIFFERS,
    COUNTERSIGNED,
    RETURNED,
    TO_TALKS,
    SET_ASIDE
}
