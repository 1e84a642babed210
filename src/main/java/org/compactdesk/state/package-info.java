/** The 193 Member States with their names, and the languages in which letters are written. */
@ApplicationModule(allowedDependencies = {"kernel"})
package org.compactdesk.state;

import org.springframework.modulith.ApplicationModule;
