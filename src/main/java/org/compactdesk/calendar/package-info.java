/** Working days at Headquarters, the official holidays, and when a task falls due. */
@ApplicationModule(allowedDependencies = {"kernel", "record", "engine", "document"})
package org.compactdesk.calendar;

import org.springframework.modulith.ApplicationModule;
