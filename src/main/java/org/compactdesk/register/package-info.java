/** Figures as of a day, and the public register. */
@ApplicationModule(allowedDependencies = {"kernel", "record", "document", "state", "participation", "campaign"})
package org.compactdesk.register;

import org.springframework.modulith.ApplicationModule;
