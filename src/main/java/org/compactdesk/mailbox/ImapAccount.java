package org.compactdesk.mailbox;

/**
 * Where the desk's mailbox lies.
 *
 * @param protocol    {@code imaps}, or {@code imap}, which begins in the open and goes on encrypted (STARTTLS)
 * @param folder      what is read
 * @param takenFolder where a mail is moved to once it is in the ledger; empty: it stays where it is, marked as read
 * @param unencrypted whether the password may go over a connection that the server does not encrypt
 */
public record ImapAccount(String protocol, String host, int port, String user, String password, String folder, String takenFolder,
        boolean unencrypted) {

    /** The mailbox's name in the record: what the server's numbers are numbers of. */
    String name() {
        return user + "@" + host + "/" + folder;
    }

    boolean moves() {
        return !takenFolder.isEmpty();
    }
}
