package org.compactdesk.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.compactdesk.engine.Upload;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What somebody has entered in a form so far, as the form would send it: its own fields and nothing else. */
@Component
public class EnteredFields {

    private final FormFields fields;
    private final NamedFiles named;
    private final ObjectMapper json;

    EnteredFields(FormFields fields, NamedFiles named, ObjectMapper json) {
        this.fields = fields;
        this.named = named;
        this.json = json;
    }

    /** For a task's form. @param sent as the engine takes it, in JSON. @return by name, those that are filled in; nothing where whoever asks does not see the task */
    public Optional<Map<String, Object>> ofTask(String id, String sent) {
        return fields.ofTask(id).map(form -> read(form, sent));
    }

    /** For a start form. @param idOrKey of the process definition */
    public Optional<Map<String, Object>> ofStart(String idOrKey, String sent) {
        return fields.ofStart(idOrKey).map(form -> read(form, sent));
    }

    private Map<String, Object> read(FormFields.Form form, String content) {
        Map<String, VariableValueDto> sent = parsed(content).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        sent.values().removeIf(Objects::isNull);
        FormFieldWhitelist.check(Optional.of(form), sent);
        Map<String, Object> entered = new HashMap<>();
        sent.forEach((name, value) -> entered.put(name, FormFieldWhitelist.isFile(value) ? named.find(name, value).orElseGet(() -> file(value)) : value.getValue()));
        entered.values().removeIf(value -> value == null || value instanceof String text && text.isBlank());
        return entered;
    }

    private Optional<Map<String, VariableValueDto>> parsed(String content) {
        try {
            return Optional.ofNullable(json.readValue(content, new TypeReference<Map<String, VariableValueDto>>() {
            }));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Upload file(VariableValueDto sent) {
        try {
            return new Upload((String) sent.getValueInfo().get("filename"), null, Base64.getDecoder().decode((String) sent.getValue()));
        } catch (IllegalArgumentException noBase64) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
