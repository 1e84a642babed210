package org.compactdesk.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people look at is what runs: every model, table and overview has its picture, and the picture is of what stands there now. */
class PicturesTest {

    static List<Picture> pictures() {
        return Picture.all();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aPictureIsOfWhatStandsBesideIt(Picture picture) {
        assertThat(picture.isUpToDate()).as("%s is not drawn as it stands; draw it with %s, then look at it", picture, Picture.COMMAND).isTrue();
    }

    /** They are shown by pages that let no script and no foreign content in. */
    @ParameterizedTest
    @MethodSource("pictures")
    void aPictureNeedsNothingBesideItself(Picture picture) {
        assertThat(Picture.read(picture.file())).doesNotContain("foreignObject", "<script", "<image", "@import", "url(http");
    }
}
