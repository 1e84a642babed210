package org.compactdesk.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.compactdesk.models.Drawing.Box;
import org.compactdesk.models.Drawing.Label;
import org.compactdesk.models.Drawing.Outline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the models are drawn: as Cockpit shows them readably, and as a stranger follows them. */
class DrawingTest {

    private static final Map<Outline, Dimension> DEFAULT_SIZES = Map.of(Outline.RECTANGLE, new Dimension(100, 80),
            Outline.DIAMOND, new Dimension(50, 50), Outline.CIRCLE, new Dimension(36, 36));

    /** What Cockpit shows readably when a diagram is maximized. */
    private static final Dimension SCREEN = new Dimension(1700, 850);

    /** What it shows of that beside its lists. */
    private static final int FIRST_SIGHT = 390;

    /** Where the ordinary way of each process leads. */
    private static final Map<String, String> ORDINARY_ENDS = Map.ofEntries(
            Map.entry("NoteVerbaleCampaign", "Event_CampaignClosed"),
            Map.entry("Participation", "Event_CompactConcluded"),
            Map.entry("BilateralNegotiation", "Event_TextAgreed"),
            Map.entry("SignatureAndReturn", "Event_CompactConcluded"),
            Map.entry("ExamineSignedCopy", "Event_CopyInOrder"),
            Map.entry("Countersign", "Event_CopyCountersigned"),
            Map.entry("ReturnAndFile", "Event_CompactReturnedAndFiled"),
            Map.entry("HighLevelMeeting", "Event_MeetingFollowedUp"),
            Map.entry("ReminderRound", "Event_RoundReleased"),
            Map.entry("IncomingCorrespondence", "Event_ResponseHandedOver"),
            Map.entry("StaffInstruction", "Event_InstructionCarriedOut"),
            Map.entry("ProgressReport", "Event_ReportPublished"),
            Map.entry("AddressCorrection", "Event_SentAgain"),
            Map.entry("FiledMail", "Event_FiledMailLookedThrough"),
            Map.entry("ReportJudgement", "Event_ReportsJudged"),
            Map.entry("LateLetter", "Event_LateLetterSent"),
            Map.entry("UndeliveredLetters", "Event_DeliveryAttended"));

    private static final List<Drawing> DRAWINGS = Model.all().stream().map(Drawing::of).toList();

    static List<Drawing> drawings() {
        return DRAWINGS;
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void everyStepEventAndGatewayHasItsDefaultSize(Drawing drawing) {
        drawing.boxes().stream().filter(box -> !box.isFrame()).forEach(box ->
                assertThat(box.place().getSize()).as(box.id()).isEqualTo(DEFAULT_SIZES.get(box.outline())));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void nothingOverlaps(Drawing drawing) {
        forEachPair(drawing.boxes(), (one, other) -> assertThat(one.place().intersects(other.place())
                && !one.belongsTo(other) && !other.belongsTo(one)).as(one.id() + " over " + other.id()).isFalse());
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void aSubProcessFramesItsContent(Drawing drawing) {
        forEachPair(drawing.boxes(), (one, other) -> {
            assertThat(!one.isIn(other) || other.place().contains(one.place())).as(one.id() + " in " + other.id()).isTrue();
            assertThat(!other.isIn(one) || one.place().contains(other.place())).as(other.id() + " in " + one.id()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void aBoundaryEventSitsOnTheBorder(Drawing drawing) {
        drawing.boxes().stream().filter(box -> box.host() != null).forEach(event -> {
            Rectangle2D host = drawing.box(event.host()).place();
            assertThat(host.intersects(event.place()) && !host.contains(event.place())).as(event.id()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void flowsRunAtRightAngles(Drawing drawing) {
        drawing.flows().forEach(flow -> assertThat(flow.lines()).as(flow.id())
                .allMatch(line -> line.getX1() == line.getX2() || line.getY1() == line.getY2()));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void flowsRunThroughNothing(Drawing drawing) {
        drawing.flows().forEach(flow -> drawing.boxes().stream().filter(box -> !flow.touches(box)).forEach(box ->
                assertThat(flow.lines()).as(flow.id() + " through " + box.id()).noneMatch(line -> line.intersects(box.place()))));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void flowsDoNotCross(Drawing drawing) {
        forEachPair(drawing.flows(), (one, other) -> assertThat(one.lines()).as(one.id() + " across " + other.id())
                .noneMatch(line -> other.lines().stream().anyMatch(second -> cross(line, second))));
    }

    /** Back it goes to close a loop, or above or below what it leads to. */
    @ParameterizedTest
    @MethodSource("drawings")
    void flowsRunFromLeftToRight(Drawing drawing) {
        drawing.flows().forEach(flow -> {
            FlowNode source = flow.flow().getSource();
            FlowNode target = flow.flow().getTarget();
            Rectangle2D place = drawing.box(target.getId()).place();
            boolean back = flow.lines().stream().anyMatch(line ->
                    line.getX2() < line.getX1() && line.getY1() > place.getMinY() && line.getY1() < place.getMaxY());
            assertThat(back && !drawing.reachedFrom(target).contains(source)).as(flow.id() + " runs from right to left").isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void namesAreReadable(Drawing drawing) {
        List<String> faults = new ArrayList<>();
        drawing.labels().forEach(label -> {
            Lettering.wordsTooWide(label.text()).forEach(word -> faults.add(label.id() + " breaks " + word));
            drawing.boxes().stream().filter(box -> !label.around().contains(box.id()) && !isInItsHost(label, box) && box.isReachedBy(label.place()))
                    .forEach(box -> faults.add(label.id() + " lies over " + box.id()));
            drawing.flows().stream().filter(flow -> flow.lines().stream().anyMatch(line -> line.intersects(inner(label.place()))))
                    .forEach(flow -> faults.add(flow.id() + " runs through " + label.id()));
        });
        forEachPair(drawing.labels(), (one, other) -> {
            if (inner(one.place()).intersects(inner(other.place()))) {
                faults.add(one.id() + " lies over " + other.id());
            }
        });
        assertThat(faults).as("names in " + drawing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void theModelFitsTheScreen(Drawing drawing) {
        Rectangle2D frame = drawing.frame();
        assertThat(frame.getWidth() <= SCREEN.width && frame.getHeight() <= SCREEN.height)
                .as("%s is drawn on %s × %s", drawing, frame.getWidth(), frame.getHeight()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void theOrdinaryWayIsSeenAtFirstSight(Drawing drawing) {
        double edge = drawing.frame().getMinY() + FIRST_SIGHT;
        Set<FlowNode> seen = new HashSet<>();
        drawing.model().all(StartEvent.class).stream().filter(start -> start.getParentElement() instanceof Process)
                .forEach(start -> collect(drawing, start, edge, seen));
        assertThat(seen).as("the way of %s in the first %s pixels", drawing, FIRST_SIGHT).extracting(FlowNode::getId)
                .contains(ORDINARY_ENDS.getOrDefault(drawing.model().id(), "an end that this test names"));
    }

    private static void collect(Drawing drawing, FlowNode node, double edge, Set<FlowNode> seen) {
        if (drawing.box(node.getId()).place().getMaxY() <= edge && seen.add(node)) {
            node.getOutgoing().forEach(flow -> collect(drawing, flow.getTarget(), edge, seen));
        }
    }

    /** A boundary event has its name in the sub-process or beside it. */
    private static boolean isInItsHost(Label label, Box box) {
        return box.isFrame() && box.id().equals(label.host()) && box.place().contains(label.place());
    }

    /** Two pixels less on each side: letters do not fill their line. */
    private static Rectangle2D inner(Rectangle2D place) {
        return new Rectangle2D.Double(place.getX() + 2, place.getY() + 2, place.getWidth() - 4, place.getHeight() - 4);
    }

    private static <T> void forEachPair(List<T> things, BiConsumer<T, T> check) {
        for (int i = 0; i < things.size(); i++) {
            for (T other : things.subList(i + 1, things.size())) {
                check.accept(things.get(i), other);
            }
        }
    }

    /** Whether the lines cross inside both; meeting at an end or running together is no crossing. */
    private static boolean cross(Line2D one, Line2D other) {
        return separates(one, other) && separates(other, one);
    }

    private static boolean separates(Line2D line, Line2D other) {
        return line.ptLineDist(other.getP1()) > 0 && line.ptLineDist(other.getP2()) > 0
                && line.relativeCCW(other.getP1()) * line.relativeCCW(other.getP2()) < 0;
    }
}
