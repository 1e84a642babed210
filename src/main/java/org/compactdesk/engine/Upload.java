package org.compactdesk.engine;

/**
 * A file as a form handed it in.
 *
 * @param fileName  the name it had on the person's machine; shown, never trusted
 * @param mediaType what the browser said it is, or empty; never trusted
 * @param bytes     its content, possibly empty
 */
public record Upload(String fileName, String mediaType, byte[] bytes) {
}
