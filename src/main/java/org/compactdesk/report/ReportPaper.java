package org.compactdesk.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.document.PdfPrinter;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.register.DayFigures;
import org.compactdesk.register.PublicStanding;
import org.springframework.stereotype.Component;

/** A report as a paper of one page: the figures as a table and as a stacked bar, in the public's words. */
@Component
class ReportPaper {

    private static final Map<PublicStanding, String> SHADES = Map.of(PublicStanding.CONCLUDED, "#000000", PublicStanding.SIGNED, "#444444",
            PublicStanding.SIGNED_COPY_RECEIVED, "#777777", PublicStanding.INTENTION_ANNOUNCED, "#999999", PublicStanding.WITHDRAWN, "#cccccc", PublicStanding.OPEN, "#ffffff");

    private final PdfPrinter printer;

    ReportPaper(PdfPrinter printer) {
        this.printer = printer;
    }

    byte[] draw(Campaign campaign, DayFigures figures) {
        String day = Days.read(figures.asOf());
        return printer.print("progress-report", Map.of("title", Messages.of("report.title", day), "campaign", campaign, "figures", figures,
                "day", day, "compiled", Days.read(figures.knownAt()), "lines", lines(figures)));
    }

    private static List<Line> lines(DayFigures figures) {
        return figures.publicStandings().entrySet().stream()
                .map(each -> new Line(Messages.of("publicStanding." + each.getKey()),
                        Messages.of("publicStanding." + each.getKey() + ".means"), each.getValue(),
                        String.format(Locale.ROOT, "%.1f", 100.0 * each.getValue() / Math.max(1, figures.addressed())),
                        SHADES.get(each.getKey()))).toList();
    }

    /** One standing; public, because the template's engine reads it. */
    public record Line(String label, String means, long count, String percent, String shade) {
    }
}
