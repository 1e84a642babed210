/** Talks about the text, clause by clause, until one is agreed. */
@ApplicationModule(allowedDependencies = {"kernel", "record", "engine", "process", "pages", "document", "state", "calendar", "instrument",
        "participation", "campaign", "paper", "letter"})
package org.compactdesk.negotiation;

import org.springframework.modulith.ApplicationModule;
