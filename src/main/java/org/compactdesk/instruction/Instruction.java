package org.compactdesk.instruction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.process.StaffInstructionProcess.ActKind;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One act as a person asked for it.
 *
 * @param reference   the campaign
 * @param iso3        the Member State that it concerns, or null where it concerns the campaign
 * @param day         the new deadline, the meeting's new date, the day of the withdrawal, the right day of a fact; or null
 * @param subject     the fact to rectify, or the letter to send again; or null
 * @param confirmedBy who confirmed it or turned it down, or null where nobody has or had to
 */
@Table(schema = "desk", name = "instruction")
public record Instruction(@Id Long id, ActKind act, String reference, String iso3, String reason, @Column("set_day") LocalDate day, Long subject,
        String focalPointName, String focalPointEmail, String focalPointPhone, String givenBy, Instant givenAt,
        String confirmedBy, Instant confirmedAt, Instant turnedDownAt, Instant carriedOutAt) {

    /** As the form asks for it. */
    static Instruction asked(ActKind act, String reference, String iso3, String reason, LocalDate day, String focalPointName,
            String focalPointEmail, String focalPointPhone) {
        return new Instruction(null, act, reference, iso3, reason, day, null, focalPointName, focalPointEmail, focalPointPhone,
                null, null, null, null, null, null);
    }

    Instruction givenBy(String person, Instant now) {
        return new Instruction(id, act, reference, iso3, reason, day, subject, focalPointName, focalPointEmail, focalPointPhone,
                person, now, confirmedBy, confirmedAt, turnedDownAt, carriedOutAt);
    }

    /** The participation that it concerns. */
    public Optional<BusinessKey> key() {
        return Optional.ofNullable(iso3).map(state -> new BusinessKey(reference, state));
    }

    /** The same, where the act is for one Member State. */
    public BusinessKey participation() {
        return key().orElseThrow();
    }

    /** The business key of what it concerns: a participation's or a campaign's. */
    public String concerns() {
        return key().map(BusinessKey::toString).orElse(reference);
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** Whether somebody has confirmed it or turned it down. */
    boolean isDecided() {
        return isConfirmed() || turnedDownAt != null;
    }

    Instruction about(Long number) {
        return new Instruction(id, act, reference, iso3, reason, day, number, focalPointName, focalPointEmail, focalPointPhone,
                givenBy, givenAt, confirmedBy, confirmedAt, turnedDownAt, carriedOutAt);
    }

    Instruction confirmedBy(String person, Instant now) {
        return new Instruction(id, act, reference, iso3, reason, day, subject, focalPointName, focalPointEmail, focalPointPhone,
                givenBy, givenAt, person, now, turnedDownAt, carriedOutAt);
    }

    Instruction turnedDownBy(String person, Instant now) {
        return new Instruction(id, act, reference, iso3, reason, day, subject, focalPointName, focalPointEmail, focalPointPhone,
                givenBy, givenAt, person, null, now, null);
    }

    Instruction carriedOut(Instant now) {
        return new Instruction(id, act, reference, iso3, reason, day, subject, focalPointName, focalPointEmail, focalPointPhone,
                givenBy, givenAt, confirmedBy, confirmedAt, null, now);
    }

    /** Who stands for it in the record: whoever gave it. */
    public String recordedBy() {
        return givenBy;
    }
}
