/** Signed copies: their check, the countersignature, where originals lie, and the copies returned to Governments. */
package org.compactdesk.signature;
