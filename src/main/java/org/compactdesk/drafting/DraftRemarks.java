package org.compactdesk.drafting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.compactdesk.kernel.Checks.refuseIf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.CampaignText;
import org.compactdesk.campaign.CampaignTexts;
import org.compactdesk.document.Documents;
import org.compactdesk.document.EnteredWords;
import org.compactdesk.document.PlainText;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.engine.Upload;
import org.compactdesk.instrument.TextRemark;
import org.compactdesk.kernel.HiddenSigns;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.record.Journal;
import org.compactdesk.state.Language;
import org.compactdesk.state.Languages;
import org.springframework.stereotype.Component;

/** What looks wrong in the texts of a draft, line by line, and what its drafters say to it: they put it right, or say why it stays. */
@Component
class DraftRemarks {

    private static final int LONGEST_REASON = 500;
    private static final String LINE_END = "\\r\\n|[\\r\\n]";

    /**
     * All remarks on one line.
     *
     * @param id   the text's number and the line's, so that an answer is never taken for another text's
     * @param text the line as it stands in the file
     */
    record OnLine(String id, CampaignText.Kind kind, Language language, int line, String text, List<TextRemark> remarks, Optional<RemarkAnswer> answer) {

        /** "Compact, line 89". */
        public String where() {
            return Messages.of("campaign.remarks.where", language.ownPaper("campaign.paper." + kind), Integer.toString(line));
        }

        public String sentences() {
            return DraftRemarks.sentences(remarks);
        }

        /** Why it stays, where somebody said so. */
        public String reason() {
            return answer.map(RemarkAnswer::reason).orElse("");
        }

        /** What the papers would make of it. */
        public String printed() {
            return remarks.stream().map(TextRemark::printed).distinct().map(printed -> Messages.of("text.printed." + printed)).collect(joining(" "));
        }

        boolean hasToGo() {
            return remarks.stream().anyMatch(TextRemark::hasToGo);
        }

        boolean isOpen() {
            return answer.isEmpty() || hasToGo();
        }
    }

    private final CampaignTexts texts;
    private final Documents documents;
    private final Languages languages;
    private final Journal journal;
    private final RemarkAnswers answers;
    private final CurrentPerson person;

    DraftRemarks(CampaignTexts texts, Documents documents, Languages languages, Journal journal, RemarkAnswers answers, CurrentPerson person) {
        this.texts = texts;
        this.documents = documents;
        this.languages = languages;
        this.journal = journal;
        this.answers = answers;
        this.person = person;
    }

    /** A text of a campaign as it stands, and what was read in it. */
    record Standing(CampaignText text, DraftText read) {
    }

    /** All texts of the campaign as they stand, in their order. */
    List<Standing> standing(Campaign campaign) {
        return each(campaign).map(text -> new Standing(text, DraftText.read(languages.writtenTo(text.language()), text.kind(),
                new Upload("", "", documents.content(text.document()))))).toList();
    }

    /** What looks wrong in them. */
    List<OnLine> of(List<Standing> texts) {
        return texts.stream().flatMap(this::in).toList();
    }

    private Stream<CampaignText> each(Campaign campaign) {
        return languages.all().stream().flatMap(language -> Stream.of(CampaignText.Kind.values()).flatMap(kind ->
                texts.findFirstByCampaignAndKindAndLanguageOrderByIdDesc(campaign.id(), kind, language.tag()).stream())).filter(text -> !text.text().isEmpty());
    }

    private Stream<OnLine> in(Standing standing) {
        return in(standing.text().campaign(), standing.text().id().toString(), standing.read());
    }

    private Stream<OnLine> in(long campaign, String number, DraftText text) {
        return text.oddities().stream().collect(groupingBy(TextRemark::line, LinkedHashMap::new, toList())).entrySet().stream()
                .map(line -> new OnLine(number + ":" + line.getKey(), text.kind(), text.language(), line.getKey(), line.getValue().get(0).text(),
                        line.getValue(), answer(campaign, text, line.getValue())));
    }

    private Optional<RemarkAnswer> answer(long campaign, DraftText text, List<TextRemark> remarks) {
        return answers.findFirstByCampaignAndKindAndLanguageAndLineAndRemarksOrderByIdDesc(campaign, text.kind(), text.language().tag(), remarks.get(0).text(),
                sentences(remarks));
    }

    private static String sentences(List<TextRemark> remarks) {
        return remarks.stream().map(TextRemark::sentence).collect(joining(" "));
    }

    /** The texts with the lines that were put right or taken out; none where none was. */
    Stream<DraftText> putRight(List<Standing> texts, List<RemarkRow> rows) {
        return texts.stream().flatMap(standing -> putRight(standing.text(), standing.read().file().bytes(), rows)
                .map(file -> DraftText.read(standing.read().language(), standing.text().kind(), file)).stream());
    }

    private Optional<Upload> putRight(CampaignText text, byte[] file, List<RemarkRow> rows) {
        List<String> lines = new ArrayList<>(List.of(PlainText.decode(file).orElseThrow().split(LINE_END, -1)));
        boolean changed = false;
        for (RemarkRow row : rows) {
            String[] id = Objects.toString(row.id(), "").split(":");
            if (id.length == 2 && id[0].equals(text.id().toString()) && id[1].matches("[1-9]\\d{0,5}") && Integer.parseInt(id[1]) <= lines.size()) {
                changed |= putRight(lines, Integer.parseInt(id[1]) - 1, row);
            }
        }
        lines.removeIf(Objects::isNull);
        return changed ? Optional.of(new Upload(documents.of(text.document()).fileName(), "text/plain", String.join("\n", lines).getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    /** What stands before the words stays: a tab there makes a column. */
    private static boolean putRight(List<String> lines, int index, RemarkRow row) {
        String before = lines.get(index);
        String words = before.strip();
        String entered = row.text() == null ? words : tidy(row.text());
        boolean changed = row.out() || !entered.isEmpty() && !entered.equals(tidy(words));
        if (changed) {
            lines.set(index, row.out() ? null : before.substring(0, before.indexOf(words)) + entered);
        }
        return changed;
    }

    private static String tidy(String line) {
        return line.replaceAll(LINE_END, "\n").strip();
    }

    /**
     * Keeps the reasons for lines that stay.
     *
     * @param texts as the form showed them
     */
    Outcome keep(Campaign campaign, List<Standing> texts, List<RemarkRow> rows) {
        List<OnLine> all = of(texts);
        for (RemarkRow row : rows) {
            String reason = EnteredWords.tidy(HiddenSigns.without(Objects.toString(row.reason(), "")));
            Outcome outcome = refuseIf(reason.length() > LONGEST_REASON, "campaign.remarks.tooLong", Integer.toString(LONGEST_REASON));
            if (outcome.isRefused()) {
                return outcome;
            }
            all.stream().filter(line -> line.id().equals(row.id()) && !row.out() && !reason.isEmpty() && !line.reason().equals(reason))
                    .forEach(line -> journal.append(new RemarkAnswer(null, campaign.id(), line.kind(), line.language().tag(), line.text(), line.sentences(), reason,
                            person.id(), journal.notBefore(Optional.empty()))));
        }
        return Outcome.done();
    }

    /** Refused with the first line that is neither put right nor answered. */
    Outcome answered(Campaign campaign, List<DraftText> texts) {
        return texts.stream().flatMap(text -> in(campaign.id(), "", text)).filter(OnLine::isOpen).findFirst()
                .map(line -> Outcome.refused(line.hasToGo() ? "campaign.remarks.hasToGo" : "campaign.remarks.open", line.where(), line.sentences())).orElse(Outcome.done());
    }
}
