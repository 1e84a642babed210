package org.compactdesk.letter;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.document.FileName;
import org.compactdesk.document.PdfPrinter;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Messages;
import org.compactdesk.mission.MissionAddress;
import org.compactdesk.mission.MissionDirectory;
import org.compactdesk.state.Language;
import org.compactdesk.state.Languages;
import org.compactdesk.state.MemberState;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Draws letters as mails. The words of each kind stand in {@code templates/letters/<language>/<kind>.txt}: the subject in the first
 * line, then paragraphs; the HTML is drawn from the same paragraphs, so that the two never differ.
 */
@Component
public class LetterRenderer {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final TemplateEngine templates;
    private final MemberStates memberStates;
    private final MissionDirectory missions;
    private final Languages languages;
    private final Documents documents;
    private final CalendarFiles calendars;
    private final PdfPrinter printer;
    private final Ledger ledger;
    private final EnclosureNames enclosureNames;
    private final Clock clock;

    LetterRenderer(TemplateEngine templates, MemberStates memberStates, MissionDirectory missions, Languages languages, Documents documents,
            CalendarFiles calendars, PdfPrinter printer, Ledger ledger, EnclosureNames enclosureNames, Clock clock) {
        this.templates = templates;
        this.memberStates = memberStates;
        this.missions = missions;
        this.languages = languages;
        this.documents = documents;
        this.calendars = calendars;
        this.printer = printer;
        this.ledger = ledger;
        this.enclosureNames = enclosureNames;
        this.clock = clock;
    }

    /** Draws the mail, and keeps what it draws for it. */
    Mail mail(Letter letter, Campaign campaign) {
        List<Document> given = documents.of(letter.content().documents());
        List<Document> enclosed = enclosed(letter, campaign, given, paper -> keep(letter, paper), calendars::keep);
        enclosed.stream().filter(document -> CalendarFiles.isOne(document) && !given.contains(document))
                .forEach(calendar -> ledger.enclose(letter.id(), enclosed.indexOf(calendar), calendar.id()));
        Words words = words(letter, campaign, enclosed);
        Map<String, byte[]> contents = documents.contents(enclosed);
        List<String> names = enclosureNames.of(letter, enclosed);
        List<MissionAddress> addresses = missions.addressesOn(letter.participation().iso3(), LocalDate.now(clock));
        return new Mail(letter.messageId(), letter.language(), words.subject(), words.text(), html(words, letter.language()),
                addresses.stream().filter(address -> !address.copy()).map(MissionAddress::address).toList(),
                addresses.stream().filter(MissionAddress::copy).map(MissionAddress::address).toList(),
                campaign.focalPoint().email(), campaign.focalPoint().name(), note(letter), letter.kind().isAutomatic(),
                IntStream.range(0, enclosed.size()).mapToObj(at -> enclosure(names.get(at), enclosed.get(at), contents.get(enclosed.get(at).hash()))).toList());
    }

    /**
     * The mail as it would go out now: nothing is kept, and no file is drawn before somebody looks at it.
     *
     * @param papers what it encloses and is not kept yet, by the ids that it encloses it under
     */
    public Preview preview(Letter letter, Campaign campaign, Map<String, Sends.Paper> papers) {
        Map<String, Sends.Paper> files = new HashMap<>(papers);
        Map<String, Document> kept = documents.of(letter.content().documents().stream().filter(id -> !papers.containsKey(id)).toList()).stream()
                .collect(toMap(Document::id, Function.identity(), (one, same) -> one));
        kept.values().forEach(document -> files.put(document.id(), Sends.Paper.drawn(document.fileName(), document.what(), () -> documents.content(document))));
        List<Document> given = letter.content().documents().stream().map(id -> kept.containsKey(id) ? kept.get(id) : files.get(id).under(id)).toList();
        List<Document> enclosed = enclosed(letter, campaign, given, paper -> shelve(paper, files), (entry, about) -> shelve(calendars.drawn(entry, about), files));
        Words words = words(letter, campaign, enclosed);
        List<String> names = enclosureNames.of(letter, enclosed);
        return new Preview(words.subject(), words.text(), IntStream.range(0, enclosed.size())
                .mapToObj(at -> new Preview.Enclosure(names.get(at), files.get(enclosed.get(at).id()))).toList());
    }

    private static Document shelve(Sends.Paper paper, Map<String, Sends.Paper> files) {
        String id = "drawn-" + files.size();
        files.put(id, paper);
        return paper.under(id);
    }

    /**
     * What goes with a letter: the letter itself as a paper, where it is a formal one; what it encloses; the calendar files. One that has gone out
     * before goes out once more as it was.
     *
     * @param paper    gives the drawn paper its place among documents
     * @param calendar likewise a calendar file
     */
    private List<Document> enclosed(Letter letter, Campaign campaign, List<Document> given, Function<Sends.Paper, Document> paper,
            BiFunction<CalendarEntry, Campaign, Document> calendar) {
        List<Document> enclosed = new ArrayList<>(given);
        if (letter.fate().isDecided()) {
            return enclosed;
        }
        if (needsPaper(letter, given)) {
            enclosed.add(0, paper.apply(drawing(letter, campaign, given)));
        }
        calendars.of(letter.kind(), campaign, language(letter)).forEach(entry -> enclosed.add(calendar.apply(entry, campaign)));
        return enclosed;
    }

    private Document keep(Letter letter, Sends.Paper paper) {
        Document kept = store(letter, paper);
        ledger.enclosePaper(letter.id(), kept.id());
        return kept;
    }

    private static Mail.Enclosure enclosure(String name, Document document, byte[] content) {
        String mediaType = CalendarFiles.isOne(document) ? CalendarFiles.MEDIA_TYPE : document.mediaType();
        return new Mail.Enclosure(name, mediaType, content);
    }

    /** The note's papers are drawn before it is sent, and a letter that is sent again takes its paper along. */
    private static boolean needsPaper(Letter letter, List<Document> enclosed) {
        boolean formal = letter.kind().isFormal() && letter.kind() != LetterKind.NOTE_VERBALE;
        return formal && (letter.issue() == 1 || enclosed.stream().noneMatch(document -> document.what().equals(what(letter))));
    }

    /** Draws the letter as a paper and stores it. */
    public Document paper(Letter letter, Campaign campaign, List<Document> enclosed) {
        return store(letter, drawing(letter, campaign, enclosed));
    }

    private Document store(Letter letter, Sends.Paper paper) {
        return documents.store(paper.fileName(), paper.content().get(), paper.what(), letter.participation().toString());
    }

    private Sends.Paper drawing(Letter letter, Campaign campaign, List<Document> enclosed) {
        String title = language(letter).named(what(letter));
        return Sends.Paper.drawn(FileName.plain(letter.participation() + " " + title) + ".pdf", what(letter),
                () -> draw(letter, campaign, title, names(enclosed, language(letter))));
    }

    private byte[] draw(Letter letter, Campaign campaign, String title, List<String> enclosed) {
        Language language = language(letter);
        Words words = drawn(letter.kind().fileName() + "-paper", letter, campaign, enclosed);
        Map<String, Object> model = new HashMap<>();
        model.put("language", language.tag());
        model.put("title", title + ", " + campaign.reference());
        model.put("description", words.subject());
        model.put("reference", language.word("reference", campaign.reference()));
        model.put("date", language.day(LocalDate.now(clock)));
        model.put("addressee", List.of(language.mission(memberStates.of(letter.participation().iso3())), language.named(Messages.of("paper.newYork"))));
        model.put("subject", words.subject());
        model.put("paragraphs", words.paragraphs().stream().map(lines -> String.join("\n", lines)).toList());
        model.put("initials", true);
        model.put("enclosures", enclosed.isEmpty() ? null : enclosed(enclosed, language));
        model.put("pageOf", List.of(language.word("page"), language.word("pageOf")));
        return printer.print("letter", model);
    }

    private static List<String> enclosed(List<String> names, Language language) {
        String first = language.word(names.size() == 1 ? "enclosure" : "enclosures", names.get(0));
        return Stream.concat(Stream.of(first), names.stream().skip(1)).toList();
    }

    private static List<String> names(List<Document> enclosed, Language language) {
        return enclosed.stream().map(Document::what).map(language::named).toList();
    }

    /** "Permanent Mission of France to the United Nations". */
    public String mission(BusinessKey key) {
        return memberStates.of(key.iso3()).missionName();
    }

    private Language language(Letter letter) {
        return languages.writtenTo(letter.language());
    }

    /** What staff call the letter. */
    private static String what(Letter letter) {
        return Messages.of("letter." + letter.kind());
    }

    /** The words of a letter as they would go out now. */
    public Words words(Letter letter, Campaign campaign, List<Document> enclosed) {
        return drawn(letter.kind().fileName(), letter, campaign, names(enclosed, language(letter)));
    }

    /** @param enclosed what each of the enclosures is called */
    private Words drawn(String template, Letter letter, Campaign campaign, List<String> enclosed) {
        String drawn = templates.process("letters/" + letter.language() + "/" + template + ".txt",
                new Context(language(letter).locale(), model(letter, campaign, enclosed)));
        int firstLine = drawn.indexOf('\n');
        String text = drawn.substring(firstLine + 1).strip().replaceAll("(?<![ \\t])[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n") + "\n";
        return new Words(drawn.substring(0, firstLine).strip(), text);
    }

    String html(Words words, String language) {
        return templates.process("letters/mail", new Context(languages.writtenTo(language).locale(),
                Map.of("language", language, "subject", words.subject(), "paragraphs", words.paragraphs())));
    }

    private Map<String, Object> model(Letter letter, Campaign campaign, List<String> enclosed) {
        MemberState state = memberStates.of(letter.participation().iso3());
        Language language = language(letter);
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> model = new HashMap<>();
        model.put("language", language);
        model.put("mission", language.mission(state));
        model.put("state", language.name(state));
        model.put("reference", campaign.reference());
        model.put("noteDate", language.day(campaign.noteDate()));
        model.put("title", campaign.title(language.tag()));
        model.put("deadline", language.weekday(campaign.signatureDeadline()));
        model.put("deadlineDay", language.day(campaign.signatureDeadline()));
        model.put("datesChanged", campaign.datesChanged());
        model.put("deadlinePassed", campaign.signatureDeadline().isBefore(today));
        model.put("meeting", campaign.meeting().filter(meeting -> !meeting.date().isBefore(today))
                .map(meeting -> Map.of("name", meeting.name(language.tag()), "date", language.day(meeting.date()))).orElse(null));
        model.put("focalPoint", campaign.focalPoint());
        model.put("words", letter.content().text());
        model.put("fields", read(letter.content().fields(), language));
        model.put("enclosures", enclosed);
        model.put("sentAgain", letter.issue() > 1);
        return model;
    }

    /** Days are planned as 2017-08-25 and read out in the letter’s language; every other field stays as it is. */
    private static Map<String, String> read(Map<String, String> fields, Language language) {
        Map<String, String> read = new HashMap<>(fields);
        read.replaceAll((field, value) -> DAY.matcher(value).matches() ? language.day(LocalDate.parse(value)) : value);
        return read;
    }

    private String note(Letter letter) {
        return letter.kind() == LetterKind.NOTE_VERBALE ? null
                : ledger.find(letter.participation(), LetterKind.NOTE_VERBALE, Letters.NOTE).map(ledger::messageId).orElse(null);
    }

    /** A letter as it would go out. */
    public record Preview(String subject, String text, List<Enclosure> enclosures) {

        /** @param name under which it leaves */
        public record Enclosure(String name, Sends.Paper paper) {
        }
    }

    /** A letter's words as they go out. */
    public record Words(String subject, String text) {

        List<List<String>> paragraphs() {
            return Arrays.stream(text.strip().split("\\n\\n")).map(paragraph -> paragraph.lines().toList()).toList();
        }
    }
}
