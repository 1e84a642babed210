package org.compactdesk.campaign;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A campaign as it was asked for; what became of it stands in its facts.
 *
 * @param reserved the reference as long as nobody else may take it: null once the campaign is abandoned
 */
@Table(schema = "desk", name = "campaign")
public record CampaignRow(@Id Long id, String reference, String reserved, String title, LocalDate noteDate, LocalDate signatureDeadline,
        String meetingName, LocalDate meetingDate, String focalPointName, String focalPointEmail, String focalPointPhone,
        Instant requestedAt,
        @MappedCollection(idColumn = "campaign", keyColumn = "position") List<Mention> mentions) {

    /**
     * What the note refers to.
     *
     * @param language a tag of BCP 47; of a meeting's name never English, which stands in the campaign itself
     */
    @Table(schema = "desk", name = "campaign_mention")
    public record Mention(MentionKind kind, String language, String text) {
    }

    public enum MentionKind {
        RECALLED_NOTE,
        PAPER,
        MEETING_NAME,
        /** In the words of the note. */
        INVITATION
    }

    public CampaignRow registeredAs(String registered, LocalDate date) {
        return new CampaignRow(id, registered, registered, title, date, signatureDeadline, meetingName, meetingDate,
                focalPointName, focalPointEmail, focalPointPhone, requestedAt, mentions);
    }

    List<String> mentioned(MentionKind kind) {
        return mentions(kind).map(Mention::text).toList();
    }

    Map<String, String> meetingNames() {
        return mentions(MentionKind.MEETING_NAME).collect(toMap(Mention::language, Mention::text));
    }

    private Stream<Mention> mentions(MentionKind kind) {
        return mentions.stream().filter(mention -> mention.kind() == kind);
    }
}
