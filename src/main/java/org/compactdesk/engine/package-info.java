/** Camunda as the desk sets it up: deployment, typed variables, starting and waking, who acts, what is tried again. */
@ApplicationModule(allowedDependencies = {"kernel", "record"})
package org.compactdesk.engine;

import org.springframework.modulith.ApplicationModule;
