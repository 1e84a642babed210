/** The desk's own mailbox, read by IMAP; each mail taken apart within bounds. */
@ApplicationModule(allowedDependencies = {"kernel", "record", "engine", "files", "document", "incoming"})
package org.compactdesk.mailbox;

import org.springframework.modulith.ApplicationModule;
