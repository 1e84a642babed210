package org.compactdesk.report;

import org.compactdesk.register.RegisterData;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Published reports, for everybody; one that is not published is not there. */
@RestController
class ReportFiles {

    private final Reports reports;

    ReportFiles(Reports reports) {
        this.reports = reports;
    }

    @GetMapping("/register/reports/{report:\\d{1,18}}")
    ResponseEntity<byte[]> report(@PathVariable long report) {
        return reports.publishedPaper(report)
                .map(paper -> ResponseEntity.ok().cacheControl(RegisterData.PUBLIC).contentType(MediaType.APPLICATION_PDF)
                        .header("Content-Disposition", "inline; filename=\"progress-report-" + report + ".pdf\"").body(paper))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
