/** The calendar: working days in New York, and when missions are reminded. */
package org.compactdesk.reminder;
