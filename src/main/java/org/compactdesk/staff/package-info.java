/** Groups, rights, filters and people, as {@code staff.yml} says, and what an installation has to say before it starts. */
@ApplicationModule(allowedDependencies = {"kernel", "engine", "process"})
package org.compactdesk.staff;

import org.springframework.modulith.ApplicationModule;
