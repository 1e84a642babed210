/** Signed copies: examined, countersigned, filed and returned. */
@ApplicationModule(allowedDependencies = {"kernel", "record", "engine", "process", "pages", "document", "state", "calendar", "instrument",
        "participation", "campaign", "letter", "negotiation"})
package org.compactdesk.signature;

import org.springframework.modulith.ApplicationModule;
