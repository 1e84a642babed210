package org.compactdesk.files.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.swing.text.BadLocationException;
import javax.swing.text.Document;
import javax.swing.text.rtf.RTFEditorKit;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.compactdesk.files.Description.Kind;
import org.compactdesk.files.HtmlText;

/** What Outlook and Exchange write: winmail.dat (TNEF) and saved messages (.msg). */
final class OutlookFile {

    private static final int DEEPEST = 5;

    private OutlookFile() {
    }

    static void winmail(byte[] file, Content content) throws IOException {
        HMEFMessage message = new HMEFMessage(new ByteArrayInputStream(file));
        String words = Optional.ofNullable(message.getMessageMAPIAttribute(MAPIProperty.BODY)).map(OutlookFile::words)
                .or(() -> Optional.ofNullable(message.getBody()).map(OutlookFile::ofRtf)).orElse("");
        if (!words.isBlank()) {
            Words.add(content, null, null, null, message.getSubject(), words);
        }
        for (var attachment : message.getAttachments()) {
            String name = Optional.ofNullable(attachment.getLongFilename()).orElse(attachment.getFilename());
            try {
                content.add(name, attachment.getContents());
            } catch (IllegalArgumentException noFile) {
                content.say(Kind.LEFT_INSIDE, Optional.ofNullable(name).orElse("unnamed"));
            }
        }
    }

    private static String words(MAPIAttribute body) {
        return body instanceof MAPIStringAttribute text ? text.getDataString() : null;
    }

    static void message(byte[] file, Content content) throws IOException {
        try (MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(file))) {
            take(message, content, 0);
        } catch (ChunkNotFoundException unreachable) {
            content.say(Kind.DAMAGED);
        }
    }

    private static void take(MAPIMessage message, Content content, int depth) throws ChunkNotFoundException, IOException {
        message.setReturnNullOnMissingChunk(true);
        message.guess7BitEncoding();
        String html = message.getHtmlBody();
        String words = Optional.ofNullable(message.getTextBody()).filter(text -> !text.isBlank())
                .or(() -> Optional.ofNullable(html).map(HtmlText::of)).or(() -> rtf(message)).orElse("");
        Words.add(content, message.getDisplayFrom(), message.getDisplayTo(), null, message.getSubject(), words);
        for (AttachmentChunks attachment : message.getAttachmentFiles()) {
            String name = Optional.ofNullable(attachment.getAttachLongFileName()).or(() -> Optional.ofNullable(attachment.getAttachFileName()))
                    .map(StringChunk::getValue).orElse(null);
            if (attachment.isEmbeddedMessage() && depth < DEEPEST) {
                take(attachment.getEmbeddedMessage(), content, depth + 1);
            } else if (attachment.getAttachData() != null && attachment.getAttachData().getValue() != null) {
                content.add(name, attachment.getAttachData().getValue());
            } else {
                content.say(Kind.LEFT_INSIDE, Optional.ofNullable(name).orElse("unnamed"));
            }
        }
    }

    private static Optional<String> rtf(MAPIMessage message) {
        try {
            return Optional.ofNullable(message.getRtfBody()).map(OutlookFile::ofRtf);
        } catch (ChunkNotFoundException none) {
            return Optional.empty();
        }
    }

    private static String ofRtf(String rtf) {
        try {
            RTFEditorKit kit = new RTFEditorKit();
            Document document = kit.createDefaultDocument();
            kit.read(new StringReader(rtf), document, 0);
            return document.getText(0, document.getLength());
        } catch (IOException | BadLocationException | RuntimeException unreadable) {
            return "";
        }
    }
}
