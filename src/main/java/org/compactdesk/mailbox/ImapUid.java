package org.compactdesk.mailbox;

/**
 * Where a mail lies for good (RFC 3501, 2.3.1.1): the server gives a number once, as long as the folder's validity stays the same.
 *
 * @param mailbox {@link ImapAccount#name}
 */
record ImapUid(String mailbox, long uidValidity, long uid) {
}
