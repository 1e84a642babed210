/** Stored files, each content once; papers drawn as PDF; pages as pictures; tables for spreadsheets. */
@ApplicationModule(allowedDependencies = {"kernel", "record", "engine", "files"})
package org.compactdesk.document;

import org.springframework.modulith.ApplicationModule;
