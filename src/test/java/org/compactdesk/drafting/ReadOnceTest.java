package org.compactdesk.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compactdesk.Desk.file;
import static org.mockito.Mockito.mockStatic;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.compactdesk.Campaigner;
import org.compactdesk.Desk;
import org.compactdesk.DeskTest;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.instrument.NoteVerbaleText;
import org.junit.jupiter.api.Test;
import org.mockito.MockedStatic;
import org.mockito.invocation.InvocationOnMock;
import org.mockito.stubbing.Answer;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A text is read once a request, however many look at what was read: while a form is shown, and while one is sent. The readers are the
 * real ones; they are only counted.
 */
class ReadOnceTest extends DeskTest {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    @Autowired
    private FormService forms;

    @Test
    void theTextsOfACampaignAreReadOnceARequestUntilItIsReleased() {
        campaigner.knowsAddressesOf("FRA", "GMB");
        String reference = Desk.newReference();
        Map<String, Object> request = Campaigner.request(reference, "FRA", "GMB");
        request.putAll(Campaigner.translated(reference, "fr"));
        Map<String, Object> draft = Campaigner.particulars();
        draft.put("compactText", file("compact.txt", Campaigner.compact().replace("Safe water", "Clean water")));

        assertThat(readWhile(() -> desk.as("focal-point").starts("NoteVerbaleCampaign", request))).as("request").hasSize(4).containsOnly(1);
        assertThat(shown("focal-point", "DraftNoteVerbale", reference)).hasSize(4).containsOnly(1);
        assertThat(sent("focal-point", "DraftNoteVerbale", reference, draft)).as("four, and the compact before it").hasSize(5).containsOnly(1);
        assertThat(shown("clearing", "ClearNoteVerbale", reference)).hasSize(4).containsOnly(1);
        assertThat(sent("clearing", "ClearNoteVerbale", reference, Map.of("clearance", "CLEARED"))).isEmpty();
        assertThat(shown("registry", "RegisterReference", reference)).hasSize(4).containsOnly(1);
        assertThat(sent("registry", "RegisterReference", reference, Map.of("reference", reference, "noteDate", "2017-08-02"))).hasSize(4).containsOnly(1);
        campaigner.drawsPapers(reference);
        assertThat(shown("dispatch", "ReleaseDispatch", reference)).hasSize(4).containsOnly(1);
        assertThat(sent("dispatch", "ReleaseDispatch", reference, Map.of("release", "RELEASED", "numberOfAddressees", 2L))).isEmpty();
    }

    private Collection<Integer> shown(String user, String form, String reference) {
        return readWhile(() -> desk.as(user).briefing(form, reference));
    }

    private Collection<Integer> sent(String user, String form, String reference, Map<String, Object> fields) {
        String task = desk.as(user).task(form, reference).orElseThrow().getId();
        return readWhile(() -> desk.as(user).act(() -> {
            forms.submitTaskForm(task, fields);
            return task;
        }));
    }

    /** How often each text was read. */
    private static Collection<Integer> readWhile(Runnable request) {
        Map<String, Integer> read = new TreeMap<>();
        Answer<Object> counting = call -> {
            note(read, call);
            return call.callRealMethod();
        };
        try (MockedStatic<NoteVerbaleText> notes = mockStatic(NoteVerbaleText.class, counting);
                MockedStatic<Instrument> compacts = mockStatic(Instrument.class, counting)) {
            request.run();
        }
        return read.values();
    }

    private static void note(Map<String, Integer> read, InvocationOnMock call) {
        boolean reads = call.getMethod().getName().equals("ofText") || call.getMethod().getName().equals("read") && call.getArguments().length == 2;
        if (reads) {
            Object text = call.getArgument(0);
            String words = text instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : text.toString();
            read.merge(WHITE_SPACE.matcher(words.strip()).replaceAll(" "), 1, Integer::sum);
        }
    }
}
