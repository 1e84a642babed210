package org.compactdesk.mailbox;

/**
 * Where the desk's mailbox lies.
 *
 * @param protocol    {@code imaps}, or {@code imap}, which asks for encryption (STARTTLS) where the server offers it
 * @param folder      what is read
 * @param takenFolder where a mail is moved to once it is in the ledger; empty: it stays where it is, marked as read
 */
public record ImapAccount(String protocol, String host, int port, String user, String password, String folder, String takenFolder) {

    /** The mailbox's name in the record: what the server's numbers are numbers of. */
    String name() {
        return user + "@" + host + "/" + folder;
    }

    boolean moves() {
        return !takenFolder.isEmpty();
    }
}
