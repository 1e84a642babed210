package org.compactdesk.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the scripts of Camunda's web applications say to people: the sentences under {@code script.}, their places left for the script to fill. */
@RestController
public class ScriptMessages {

    public static final String PATH = "/scripts/messages";
    public static final String PREFIX = "script.";

    private final Map<String, String> sentences = new TreeMap<>();
    private final String version;

    /** A message source does not tell which keys it has; the bundle behind it does. */
    public ScriptMessages(MessageSource messages) {
        ResourceBundle.getBundle("messages", Locale.ROOT).keySet().stream().filter(key -> key.startsWith(PREFIX))
                .forEach(key -> sentences.put(key, messages.getMessage(key, null, Locale.ENGLISH)));
        version = DigestUtils.md5DigestAsHex(sentences.toString().getBytes(UTF_8));
    }

    @GetMapping(PATH)
    public ResponseEntity<Map<String, String>> sentences() {
        return ResponseEntity.ok().eTag(version).body(sentences);
    }
}
