/** What comes in: recorded, matched, classified, filed as a response. */
@ApplicationModule(allowedDependencies = {"kernel", "record", "engine", "process", "pages", "document", "state", "mission", "participation",
        "campaign", "letter"})
package org.compactdesk.incoming;

import org.springframework.modulith.ApplicationModule;
