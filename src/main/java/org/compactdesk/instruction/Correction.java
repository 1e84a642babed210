package org.compactdesk.instruction;

import org.springframework.data.relational.core.mapping.Table;

/** What is to be read instead of what. @param language of the note that it corrects, a tag of BCP 47 */
@Table(schema = "desk", name = "writing_correction")
public record Correction(String language, String insteadOf, String readAs) {
}
