/** Tasks that stay undone: who is told, and when. */
@ApplicationModule(allowedDependencies = {"kernel", "engine", "staff", "calendar", "letter"})
package org.compactdesk.overdue;

import org.springframework.modulith.ApplicationModule;
