/** What runs in the process of its own: the readers of foreign files, what is asked of them and answered, and how the process is started. */
package org.compactdesk.files.worker;
