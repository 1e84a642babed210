/** The demo's sample campaign, mail servers and clock; in the {@code demo} profile only. */
@ApplicationModule(allowedDependencies = {"kernel", "engine", "files", "document", "process", "state", "mission", "campaign", "paper", "mailbox"})
package org.compactdesk.demo;

import org.springframework.modulith.ApplicationModule;
