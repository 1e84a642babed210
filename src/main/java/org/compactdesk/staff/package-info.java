/** Who works here: users, groups, what each group may see and do, how people sign in, and the frame of every page. */
package org.compactdesk.staff;
