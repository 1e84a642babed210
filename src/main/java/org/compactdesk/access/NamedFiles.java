package org.compactdesk.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Uploads;
import org.compactdesk.kernel.Rejection;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files that are handed in by themselves, so that they go to disk, and are named by the form afterwards: {@code valueInfo.upload} of a file variable. */
@RestController
class NamedFiles {

    private static final String UPLOAD = "upload";
    private static final int LONGEST = 200;

    private final Uploads uploads;

    NamedFiles(Uploads uploads) {
        this.uploads = uploads;
    }

    /** @param name of the file on the person's machine */
    @PostMapping(path = "/uploads", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> handIn(@RequestParam String name, InputStream content) throws IOException {
        return Map.of("id", uploads.keep(name.length() > LONGEST ? name.substring(name.length() - LONGEST) : name, content));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> refuse(Rejection refusal) {
        return Map.of("type", "Refused", "message", refusal.getMessage());
    }

    /** Puts the files in the place of those that are only named. @throws Rejection under the field's name where one is gone */
    void bring(Map<String, VariableValueDto> sent) {
        sent.replaceAll((name, value) -> named(value).<VariableValueDto>map(id -> new Brought(find(name, id))).orElse(value));
    }

    /** @return the file that is only named, or nothing where the value is none such */
    Optional<Upload> find(String field, VariableValueDto value) {
        return named(value).map(id -> find(field, id));
    }

    private Upload find(String field, String id) {
        return uploads.find(id).orElseThrow(() -> new Rejection("upload.gone", field));
    }

    private static Optional<String> named(VariableValueDto value) {
        return Optional.ofNullable(value).filter(FormFieldWhitelist::isFile).map(VariableValueDto::getValueInfo).map(info -> info.get(UPLOAD)).map(Object::toString);
    }

    /** In memory once, and not as text. */
    private static final class Brought extends VariableValueDto {

        private final Upload file;

        Brought(Upload file) {
            this.file = file;
        }

        @Override
        public TypedValue toTypedValue(ProcessEngine engine, ObjectMapper json) {
            return Variables.fileValue(file.fileName()).mimeType(MediaType.APPLICATION_OCTET_STREAM_VALUE).file(file.bytes()).create();
        }
    }
}
