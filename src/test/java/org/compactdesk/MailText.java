package org.compactdesk;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The plain text of a mail, and the names of what goes with it. */
public final class MailText {

    private MailText() {
    }

    public static String of(Part part) {
        try {
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    String text = of(parts.getBodyPart(i));
                    if (!text.isEmpty()) {
                        return text;
                    }
                }
                return "";
            }
            return part.isMimeType("text/plain") && part.getFileName() == null ? part.getContent().toString() : "";
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<String> filesOf(Part part) {
        List<String> names = new ArrayList<>();
        try {
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart body = parts.getBodyPart(i);
                    if (body.getFileName() != null) {
                        names.add(jakarta.mail.internet.MimeUtility.decodeText(body.getFileName()));
                    }
                    names.addAll(filesOf(body));
                }
            }
            return names;
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
