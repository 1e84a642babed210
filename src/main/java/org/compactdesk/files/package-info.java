/** The one door through which files from outside are looked into by processes of their own: bytes in, plain descriptions, inner files and pictures of pages out. */
@ApplicationModule(allowedDependencies = "kernel")
package org.compactdesk.files;

import org.springframework.modulith.ApplicationModule;
