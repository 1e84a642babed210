package org.compactdesk.onpaper;

import java.io.IOException;
import java.util.Base64;
import java.util.Objects;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.document.FileName;
import org.compactdesk.engine.Upload;
import org.compactdesk.kernel.Messages;
import org.compactdesk.state.MemberStates;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where what happened on paper is handed in as a table, which is shown before it is taken. */
@Controller
@RequestMapping("/on-paper")
class PaperPages {

    private final PaperFacts facts;
    private final Campaigns campaigns;
    private final MemberStates states;

    PaperPages(PaperFacts facts, Campaigns campaigns, MemberStates states) {
        this.facts = facts;
        this.campaigns = campaigns;
        this.states = states;
    }

    /** Before everything here. */
    @ModelAttribute("campaign")
    Campaign onlyForWhoMayEnterIt(@RequestParam String reference) {
        if (!facts.areOpen(reference)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return campaigns.of(reference);
    }

    @GetMapping
    String show() {
        return "onpaper/table";
    }

    @GetMapping("/table.csv")
    ResponseEntity<byte[]> table(@ModelAttribute("campaign") Campaign campaign) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8;header=present"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(FileName.plain(campaign.reference()) + "-on-paper.csv").build().toString())
                .body(PaperTable.empty(campaign.addressees().stream().map(states::of)));
    }

    @PostMapping("/preview")
    String preview(@ModelAttribute("campaign") Campaign campaign, @RequestParam MultipartFile table, Model model) throws IOException {
        Upload file = new Upload(Objects.toString(table.getOriginalFilename(), ""), "", table.getBytes());
        return show(file, facts.preview(campaign.reference(), file), model);
    }

    @PostMapping("/take")
    String take(@ModelAttribute("campaign") Campaign campaign, @RequestParam String fileName, @RequestParam String content, Model model,
            RedirectAttributes next) {
        Upload file = new Upload(fileName, "", decoded(content));
        PaperFacts.Taken taken = facts.take(campaign.reference(), file);
        if (taken.isFaulty()) {
            return show(file, taken, model);
        }
        next.addFlashAttribute("recorded", Messages.of("onPaper.taken", taken.facts(), file.fileName()));
        next.addAttribute("reference", campaign.reference());
        return "redirect:/on-paper";
    }

    private static byte[] decoded(String content) {
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException notFromThePreview) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static String show(Upload file, PaperFacts.Taken preview, Model model) {
        model.addAttribute("fileName", file.fileName());
        model.addAttribute("content", Base64.getEncoder().encodeToString(file.bytes()));
        model.addAttribute("preview", preview);
        return "onpaper/preview";
    }
}
