/** The working calendar: working days in New York, when business begins and ends, and when a task falls due. */
package org.compactdesk.calendar;
