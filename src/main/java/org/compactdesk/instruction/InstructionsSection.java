package org.compactdesk.instruction;

import java.util.List;
import java.util.Map;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.PageSection;
import org.springframework.stereotype.Component;

/** The instructions about a campaign, each with who gave and who confirmed it. */
@Component
class InstructionsSection implements PageSection<Campaign> {

    private final Instructions instructions;

    InstructionsSection(Instructions instructions) {
        this.instructions = instructions;
    }

    @Override
    public String title() {
        return Messages.of("instructions.section");
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public String template() {
        return "campaign/instructions";
    }

    @Override
    public Map<String, Object> about(Campaign campaign) {
        List<Given> given = instructions.about(campaign.reference()).stream()
                .map(instruction -> new Given(instruction, instructions.aboutInWords(instruction))).toList();
        return given.isEmpty() ? Map.of() : Map.of("instructions", given);
    }

    /** An instruction. @param about what it is about beside the campaign, in words; possibly nothing */
    public record Given(Instruction instruction, String about) {
    }
}
