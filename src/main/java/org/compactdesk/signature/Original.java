package org.compactdesk.signature;

/** Whether the original is filed. */
enum Original {
    FILED,
    AWAITED
}
