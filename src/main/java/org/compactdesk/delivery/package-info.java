/** Letters that do not get through: a mail server that is away, what it would not deliver, work that stands still. */
@ApplicationModule(allowedDependencies = {"kernel", "record", "engine", "process", "staff", "pages", "document", "state", "mission", "participation", "campaign", "letter"})
package org.compactdesk.delivery;

import org.springframework.modulith.ApplicationModule;
