/** The directory: where, and in which language, each Permanent Mission is written to on a day. */
@ApplicationModule(allowedDependencies = {"kernel", "record", "engine", "document", "state"})
package org.compactdesk.mission;

import org.springframework.modulith.ApplicationModule;
