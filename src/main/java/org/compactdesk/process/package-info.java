/** The facts of each process, one class a model: its key, messages, nodes, variables and the values they may take; no logic. */
@ApplicationModule(allowedDependencies = {"kernel", "engine"})
package org.compactdesk.process;

import org.springframework.modulith.ApplicationModule;
