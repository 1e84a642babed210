/** The process models and decision tables as they are written, read without an engine. */
package org.compactdesk.models;
