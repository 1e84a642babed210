/** What leaves when a form is completed, shown before it is: how many letters, in which languages, and the mails as they go out. */
@ApplicationModule(allowedDependencies = {"kernel", "engine", "access", "pages", "document", "state", "mission", "campaign", "letter"})
package org.compactdesk.preview;

import org.springframework.modulith.ApplicationModule;
