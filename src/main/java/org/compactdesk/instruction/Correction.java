package org.compactdesk.instruction;

import org.springframework.data.relational.core.mapping.Table;

/** What is to be read instead of what. */
@Table(schema = "desk", name = "writing_correction")
public record Correction(String insteadOf, String readAs) {
}
