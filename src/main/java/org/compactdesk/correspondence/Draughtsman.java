package org.compactdesk.correspondence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.engine.Days;
import org.compactdesk.mission.MemberState;
import org.compactdesk.mission.MemberStates;
import org.compactdesk.mission.MissionAddress;
import org.compactdesk.mission.MissionDirectory;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Draws letters as mails. The words of each kind stand in {@code templates/letters/<kind>.txt}: the subject in the first line, then
 * paragraphs; the HTML is drawn from the same paragraphs, so that the two never differ.
 */
@Component
class Draughtsman {

    private final TemplateEngine templates;
    private final Campaigns campaigns;
    private final MemberStates memberStates;
    private final MissionDirectory missions;
    private final Documents documents;
    private final Ledger ledger;
    private final Clock clock;

    Draughtsman(TemplateEngine templates, Campaigns campaigns, MemberStates memberStates, MissionDirectory missions, Documents documents,
            Ledger ledger, Clock clock) {
        this.templates = templates;
        this.campaigns = campaigns;
        this.memberStates = memberStates;
        this.missions = missions;
        this.documents = documents;
        this.ledger = ledger;
        this.clock = clock;
    }

    Mail mail(Letter letter) {
        Campaign campaign = campaigns.of(letter.participation().reference());
        List<Document> enclosed = letter.content().documents().stream().map(documents::of).toList();
        Words words = words(letter, campaign, enclosed);
        List<MissionAddress> addresses = missions.addressesOn(letter.participation().iso3(), LocalDate.now(clock));
        return new Mail(letter.messageId(), words.subject(), words.text(), html(words),
                addresses.stream().filter(address -> !address.copy()).map(MissionAddress::address).toList(),
                addresses.stream().filter(MissionAddress::copy).map(MissionAddress::address).toList(),
                campaign.focalPoint().email(), campaign.focalPoint().name(), note(letter), letter.kind().isAutomatic(),
                enclosed.stream().map(document -> new Mail.Enclosure(document.fileName(), document.mediaType(), documents.content(document.id())))
                        .toList());
    }

    /** The words of a letter as they would go out now. */
    Words words(Letter letter, Campaign campaign, List<Document> enclosed) {
        String drawn = templates.process("letters/" + letter.kind().fileName() + ".txt",
                new Context(Locale.ENGLISH, model(letter, campaign, enclosed)));
        int firstLine = drawn.indexOf('\n');
        String text = drawn.substring(firstLine + 1).strip().replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n") + "\n";
        return new Words(drawn.substring(0, firstLine).strip(), text);
    }

    String html(Words words) {
        return templates.process("letters/mail", new Context(Locale.ENGLISH, Map.of("subject", words.subject(), "paragraphs", words.paragraphs())));
    }

    private Map<String, Object> model(Letter letter, Campaign campaign, List<Document> enclosed) {
        MemberState state = memberStates.of(letter.participation().iso3());
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> model = new HashMap<>();
        model.put("mission", state.missionName());
        model.put("state", state.inTextName());
        model.put("reference", campaign.reference());
        model.put("noteDate", Days.read(campaign.noteDate()));
        model.put("title", campaign.title());
        model.put("deadline", Days.readWithWeekday(campaign.signatureDeadline()));
        model.put("deadlineDay", Days.read(campaign.signatureDeadline()));
        model.put("deadlinePassed", campaign.signatureDeadline().isBefore(today));
        model.put("meeting", campaign.meeting().filter(meeting -> !meeting.date().isBefore(today))
                .map(meeting -> Map.of("name", meeting.name(), "date", Days.read(meeting.date()))).orElse(null));
        model.put("focalPoint", campaign.focalPoint());
        model.put("words", letter.content().text());
        model.put("fields", letter.content().fields());
        model.put("enclosures", enclosed.stream().map(Document::what).toList());
        model.put("sentAgain", letter.issue() > 1);
        return model;
    }

    private String note(Letter letter) {
        return letter.kind() == LetterKind.NOTE_VERBALE ? null
                : ledger.find(letter.participation(), LetterKind.NOTE_VERBALE, Letters.NOTE).map(ledger::messageId).orElse(null);
    }

    /** A letter's words as they go out. */
    record Words(String subject, String text) {

        List<List<String>> paragraphs() {
            return Arrays.stream(text.strip().split("\\n\\n")).map(paragraph -> paragraph.lines().toList()).toList();
        }
    }
}
