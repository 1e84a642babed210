package org.compactdesk.instrument;

import java.util.Map;
import java.util.function.Consumer;
import org.compactdesk.GrowthTest;

/** The note verbale and the compact, with anything behind what makes them one. */
class TextGrowthTest extends GrowthTest {

    @Override
    protected Map<String, Consumer<String>> readers() {
        TextLanguage english = TextLanguage.of("en");
        return Map.of("note", text -> NoteVerbaleReader.read(Texts.sampleNote() + "\n\n" + text + "\n", english),
                "compact", text -> InstrumentReader.read(Texts.sampleCompact().replaceFirst("\n\n", "\n\n" + text.replace("\\", "") + "\n\n"), english),
                "signatures", text -> InstrumentReader.read(Texts.sampleCompact() + "\n" + text + "\n", english));
    }
}
