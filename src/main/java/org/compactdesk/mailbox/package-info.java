/** The desk's own mailbox: reads each mail once, whatever becomes of the process, and takes it apart within bounds. */
package org.compactdesk.mailbox;
