/** The 193 Member States, and where and in which language each Permanent Mission is written to. */
package org.compactdesk.mission;
