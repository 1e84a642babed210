/** The ledger: every letter that goes out or comes in, with its fate; drawing, sending and reading them. */
package org.compactdesk.correspondence;
