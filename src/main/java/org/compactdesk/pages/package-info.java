/** The frame round every page, the start page, what forms show, and what a feature contributes to another's page. */
@ApplicationModule(allowedDependencies = {"kernel", "engine", "staff"})
package org.compactdesk.pages;

import org.springframework.modulith.ApplicationModule;
