package org.compactdesk.mission;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.compactdesk.engine.Upload;
import org.compactdesk.kernel.HiddenSigns;
import org.compactdesk.kernel.Messages;
import org.compactdesk.state.MemberState;
import org.compactdesk.state.MemberStates;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What staff send to change the directory: the form of one mission, or a table, which is shown before it is taken. */
@Controller
class DirectoryChangePages {

    private final MemberStates memberStates;
    private final DirectoryChanges changes;
    private final NameChanges names;
    private final DirectoryImport tables;
    private final MissionPage page;

    DirectoryChangePages(MemberStates memberStates, DirectoryChanges changes, NameChanges names, DirectoryImport tables, MissionPage page) {
        this.memberStates = memberStates;
        this.changes = changes;
        this.names = names;
        this.tables = tables;
        this.page = page;
    }

    /** Before everything here. */
    @ModelAttribute
    void onlyForWhoMayChangeIt() {
        if (!changes.areOpen()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    @PostMapping("/directory/{iso3:[A-Z]{3}}")
    String change(@PathVariable String iso3, ChangeForm form, Model model, HttpServletResponse response, RedirectAttributes next) {
        MemberState state = memberStates.find(iso3).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        FormFaults faults = changes.record(iso3, form);
        if (faults.areThere()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page.show(state, form, faults, model);
        }
        next.addFlashAttribute("recorded", Messages.of("directory.recorded"));
        return "redirect:/directory/" + iso3;
    }

    @PostMapping("/directory/{iso3:[A-Z]{3}}/name")
    String name(@PathVariable String iso3, @RequestParam Map<String, String> fields, Model model, HttpServletResponse response, RedirectAttributes next) {
        MemberState state = memberStates.find(iso3).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        NameForm form = NameForm.of(fields);
        FormFaults faults = names.record(iso3, form);
        if (faults.areThere()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page.open(state, form, faults, model);
        }
        next.addFlashAttribute("recorded", Messages.of("directory.recorded"));
        return "redirect:/directory/" + iso3;
    }

    @PostMapping("/directory/preview")
    String preview(@RequestParam MultipartFile table, Model model, HttpServletResponse response) throws IOException {
        Upload file = new Upload(Objects.toString(table.getOriginalFilename(), ""), "", table.getBytes());
        return show(file, tables.preview(file), "", FormFaults.NONE, model, response);
    }

    /** @param seen the directory as it was when the preview was drawn */
    @PostMapping("/directory/import")
    String take(@RequestParam String fileName, @RequestParam String content, @RequestParam long seen, @RequestParam String reason, Model model,
            HttpServletResponse response, RedirectAttributes next) {
        Upload file = new Upload(fileName, "", decoded(content));
        DirectoryImport.Preview preview = tables.preview(file);
        FormFaults faults = preview.seen() == seen ? changes.faultsOf(reason) : FormFaults.of("directory.overtaken");
        if (preview.isFaulty() || faults.areThere()) {
            return show(file, preview, reason, faults, model, response);
        }
        tables.take(file, HiddenSigns.without(reason).strip());
        next.addFlashAttribute("recorded", Messages.of("directory.taken", preview.lines().size(), file.fileName()));
        return "redirect:/directory";
    }

    private static byte[] decoded(String content) {
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException notFromThePreview) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static String show(Upload file, DirectoryImport.Preview preview, String reason, FormFaults faults, Model model, HttpServletResponse response) {
        if (preview.isFaulty() || faults.areThere()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        model.addAttribute("fileName", file.fileName());
        model.addAttribute("content", Base64.getEncoder().encodeToString(file.bytes()));
        model.addAttribute("preview", preview);
        model.addAttribute("reason", reason);
        model.addAttribute("faults", faults);
        return "directory/preview";
    }
}
