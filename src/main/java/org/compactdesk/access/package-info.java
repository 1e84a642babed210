/** Who gets in: sign-in, and the guards before the REST API and the web applications. */
@ApplicationModule(allowedDependencies = {"kernel", "engine", "process", "staff"})
package org.compactdesk.access;

import org.springframework.modulith.ApplicationModule;
