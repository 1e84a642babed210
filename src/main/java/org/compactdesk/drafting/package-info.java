/** From the request of a campaign to the release of its dispatch. */
@ApplicationModule(allowedDependencies = {"kernel", "record", "engine", "process", "pages", "document", "state", "mission", "instrument",
        "participation", "campaign", "paper", "letter"})
package org.compactdesk.drafting;

import org.springframework.modulith.ApplicationModule;
