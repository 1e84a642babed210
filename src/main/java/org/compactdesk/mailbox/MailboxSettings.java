package org.compactdesk.mailbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The mailbox that missions answer to. Without a host none is read. The password belongs into the environment,
 * {@code COMPACTDESK_MAILBOX_PASSWORD}.
 *
 * @param host        the IMAP server
 * @param port        0 for the protocol's own: 993 or 143
 * @param protocol    {@code imaps} or {@code imap}
 * @param folder      what is read
 * @param takenFolder where a mail is moved to once it is in the ledger; empty: it stays, marked as read
 * @param every       how long to wait before looking again
 * @param timeout     how long to wait for the server, each time
 * @param unencrypted whether the password may go over a connection that is not encrypted, for a server on this machine or its like
 * @param largest     a mail beyond it is not taken apart; its beginning is kept, the whole stays on the server
 */
@ConfigurationProperties("compact-desk.mailbox")
record MailboxSettings(
        @DefaultValue("") String host,
        @DefaultValue("0") int port,
        @DefaultValue("imaps") String protocol,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("") String takenFolder,
        @DefaultValue("1m") Duration every,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("40MB") DataSize largest,
        @DefaultValue("false") boolean unencrypted) {
}
