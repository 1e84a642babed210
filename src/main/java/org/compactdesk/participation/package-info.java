/** One Member State's way through one campaign: where it stands, what came in, what waits to be handled. */
@ApplicationModule(allowedDependencies = {"kernel", "record", "engine", "process", "pages", "document", "state"})
package org.compactdesk.participation;

import org.springframework.modulith.ApplicationModule;
