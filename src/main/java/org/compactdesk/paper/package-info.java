/** The papers of each addressee: drawn, read back and kept before they go. */
@ApplicationModule(allowedDependencies = {"kernel", "record", "engine", "process", "document", "state", "mission", "instrument", "campaign"})
package org.compactdesk.paper;

import org.springframework.modulith.ApplicationModule;
