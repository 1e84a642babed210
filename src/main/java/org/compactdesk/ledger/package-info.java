/** Letters out and in as one list: pages, table, proof of dispatch. */
@ApplicationModule(allowedDependencies = {"kernel", "record", "engine", "process", "pages", "document", "state", "participation", "campaign", "letter",
        "incoming"})
package org.compactdesk.ledger;

import org.springframework.modulith.ApplicationModule;
