/** Whether the desk is well: read now and then by the desk itself, told to probers and to those who look after it. */
@ApplicationModule(allowedDependencies = {"kernel", "engine", "staff", "letter", "mailbox"})
package org.compactdesk.health;

import org.springframework.modulith.ApplicationModule;
