/** The acts that staff start by instruction: dates, people, ends, corrections, letters in free words, corrigenda. */
@ApplicationModule(allowedDependencies = {"kernel", "record", "engine", "process", "pages", "document", "state", "calendar", "instrument",
        "participation", "campaign", "paper", "letter", "drafting"})
package org.compactdesk.instruction;

import org.springframework.modulith.ApplicationModule;
