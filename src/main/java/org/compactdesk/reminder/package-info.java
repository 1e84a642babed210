/** The calendar: working days in New York, when missions are reminded, and the campaign's high-level meeting. */
package org.compactdesk.reminder;
