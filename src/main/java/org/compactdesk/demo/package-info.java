/** Only in the profile {@code demo}: sample data, a mail server with its mailbox, and the clock. */
package org.compactdesk.demo;
