/** What a request may cost before anything else looks at it: its size, its time, how many there are. */
@ApplicationModule(allowedDependencies = "kernel")
package org.compactdesk.limits;

import org.springframework.modulith.ApplicationModule;
