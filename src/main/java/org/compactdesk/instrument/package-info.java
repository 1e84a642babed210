/** The texts: a note verbale and a compact as clauses; reading, versions, drawing. */
@ApplicationModule(allowedDependencies = {"kernel", "record", "document", "files", "state"})
package org.compactdesk.instrument;

import org.springframework.modulith.ApplicationModule;
