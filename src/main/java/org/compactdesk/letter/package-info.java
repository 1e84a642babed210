/** Letters out: planned, drawn, sent once, and what the mail server answered. */
@ApplicationModule(allowedDependencies = {"kernel", "record", "engine", "process", "pages", "document", "state", "mission", "instrument",
        "participation", "campaign", "paper"})
package org.compactdesk.letter;

import org.springframework.modulith.ApplicationModule;
