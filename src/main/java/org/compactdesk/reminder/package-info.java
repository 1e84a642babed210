/** When missions are reminded: the schedule, and each round with who is due in it. */
package org.compactdesk.reminder;
