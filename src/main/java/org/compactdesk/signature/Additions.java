package org.compactdesk.signature;

/** What the focal point says of additions to section B. */
enum Additions {
    CONFIRMED,
    NOT_CONFIRMED
}
