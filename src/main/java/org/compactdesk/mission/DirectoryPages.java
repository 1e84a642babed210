package org.compactdesk.mission;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.compactdesk.state.MemberStates;
import org.compactdesk.state.OfficialLanguages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The directory for staff to read: where each mission is written to, in which language, since when and why. */
@Controller
class DirectoryPages {

    private final MissionDirectory directory;
    private final MemberStates memberStates;
    private final DirectoryChanges changes;
    private final MissionPage page;

    DirectoryPages(MissionDirectory directory, MemberStates memberStates, DirectoryChanges changes, MissionPage page) {
        this.directory = directory;
        this.memberStates = memberStates;
        this.changes = changes;
        this.page = page;
    }

    @GetMapping("/directory")
    String list(DirectoryFilter filter, Model model) {
        List<DirectoryLine> all = lines();
        model.addAttribute("filter", filter);
        model.addAttribute("languages", OfficialLanguages.NAMES);
        model.addAttribute("lines", all.stream().filter(filter::fits).toList());
        model.addAttribute("without", all.stream().filter(line -> line.now() == null).count());
        model.addAttribute("mayChange", changes.areOpen());
        return "directory/directory";
    }

    @GetMapping("/directory.csv")
    ResponseEntity<byte[]> table() {
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("directory.csv").build().toString())
                .body(DirectoryTable.write(lines().stream().map(DirectoryLine::cells)));
    }

    @GetMapping("/directory/{iso3:[A-Z]{3}}")
    String mission(@PathVariable String iso3, Model model) {
        return page.open(memberStates.find(iso3).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), model);
    }

    private List<DirectoryLine> lines() {
        Map<String, MissionHistory> histories = directory.histories();
        return memberStates.all().stream()
                .map(state -> DirectoryLine.of(state, histories.getOrDefault(state.iso3(), MissionHistory.NONE), changes.today())).toList();
    }
}
