package org.compactdesk.instrument;

import java.util.stream.Stream;
import org.compactdesk.instrument.Marker.Style;

/** How far the numbers of a list have come, and those of the list within its last clause. */
final class Numbering {

    /** What a line is in its list. */
    enum Role { CLAUSE, WITHIN_CLAUSE, NEITHER }

    private final boolean bulletsCount;
    private Style style;
    private int last;
    private Style innerStyle;
    private int innerLast;

    /** @param bulletsCount whether this is a list without any number, whose bullets are counted */
    Numbering(boolean bulletsCount) {
        this.bulletsCount = bulletsCount;
    }

    Role next(Marker marker) {
        if (begins(marker) || isNext(marker)) {
            last++;
            innerStyle = null;
            return Role.CLAUSE;
        }
        return last > 0 && isWithin(marker) ? Role.WITHIN_CLAUSE : Role.NEITHER;
    }

    /** The number that the list has come to. */
    int number() {
        return last;
    }

    /** Whether it is a number of this list, only too high. */
    boolean isSkip(Marker marker) {
        return style != null && marker.in(style) > last && marker.in(style) <= last + 10;
    }

    private boolean begins(Marker marker) {
        if (style == null && marker.isNumbered() && !bulletsCount) {
            style = Stream.of(Style.ARABIC, Style.ROMAN, Style.LETTER).filter(each -> marker.in(each) == 1).findFirst().orElse(null);
            return style != null;
        }
        return false;
    }

    /** The next in its own style; or in another kind of numerals, where the list within the last clause does not go on with it. */
    private boolean isNext(Marker marker) {
        if (!marker.isNumbered() || style == null) {
            return !marker.isNumbered() && bulletsCount;
        }
        boolean numeral = style != Style.LETTER && (marker.in(Style.ARABIC) == last + 1 || marker.in(Style.ROMAN) == last + 1);
        return marker.in(style) == last + 1 || numeral && !continuesInner(marker);
    }

    private boolean continuesInner(Marker marker) {
        return innerStyle != null && marker.in(innerStyle) == innerLast + 1;
    }

    private boolean isWithin(Marker marker) {
        if (!marker.isNumbered()) {
            return true;
        }
        if (continuesInner(marker)) {
            innerLast++;
            return true;
        }
        Style begun = Stream.of(Style.LETTER, Style.ARABIC, Style.ROMAN).filter(each -> each != style && marker.in(each) == 1).findFirst().orElse(null);
        if (begun != null) {
            innerStyle = begun;
            innerLast = 1;
        }
        return begun != null;
    }
}
