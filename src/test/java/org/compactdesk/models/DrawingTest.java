package org.compactdesk.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the models are drawn. */
class DrawingTest {

    private static final List<Drawing> DRAWINGS = Model.all().stream().map(Drawing::of).toList();

    static List<Drawing> drawings() {
        return DRAWINGS;
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void everyStepEventAndGatewayHasItsDefaultSize(Drawing drawing) {
        drawing.boxes().stream().filter(box -> !box.isFrame()).forEach(box ->
                assertThat(box.place().getSize()).as(box.id()).isEqualTo(box.defaultSize()));
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

    @ParameterizedTest
    @MethodSource("drawings")
    void theModelFitsOneScreen(Drawing drawing) {
        Rectangle all = drawing.boxes().stream().map(Box::place).reduce(Rectangle::union).orElseThrow();
        assertThat(all.width).isLessThan(1620);
        assertThat(all.height).isLessThan(1200);
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

    /** What a model's diagram shows, read once. */
    record Drawing(String model, List<Box> boxes, List<Flow> flows) {

        static Drawing of(Model model) {
            return new Drawing(model.id(), model.all(FlowNode.class).stream().map(Box::of).toList(),
                    model.all(SequenceFlow.class).stream().map(Flow::of).toList());
        }

        @Override
        public String toString() {
            return model;
        }
    }

    /** A flow node: where it is drawn, the sub-process that it is part of, the activity on whose border it sits. */
    record Box(String id, Rectangle place, Dimension defaultSize, String parent, String host) {

        static Box of(FlowNode node) {
            Bounds bounds = ((BpmnShape) node.getDiagramElement()).getBounds();
            Dimension size = node instanceof SubProcess ? null : node instanceof Activity ? new Dimension(100, 80)
                    : node instanceof Gateway ? new Dimension(50, 50) : new Dimension(36, 36);
            return new Box(node.getId(), new Rectangle(bounds.getX().intValue(), bounds.getY().intValue(),
                    bounds.getWidth().intValue(), bounds.getHeight().intValue()), size, parentOf(node),
                    node instanceof BoundaryEvent event ? event.getAttachedTo().getId() : null);
        }

        boolean isFrame() {
            return defaultSize == null;
        }

        boolean isIn(Box frame) {
            return frame.id.equals(parent);
        }

        boolean belongsTo(Box other) {
            return isIn(other) || other.id.equals(host);
        }
    }

    /** A sequence flow, line by line. */
    record Flow(String id, List<Line2D> lines, String parent, Set<String> ends) {

        static Flow of(SequenceFlow flow) {
            List<Waypoint> points = List.copyOf(flow.getDiagramElement().getWaypoints());
            List<Line2D> lines = IntStream.range(1, points.size()).<Line2D>mapToObj(i -> new Line2D.Double(points.get(i - 1).getX(),
                    points.get(i - 1).getY(), points.get(i).getX(), points.get(i).getY())).toList();
            return new Flow(flow.getId(), lines, parentOf(flow), Set.of(flow.getSource().getId(), flow.getTarget().getId()));
        }

        boolean touches(Box box) {
            return ends.contains(box.id()) || box.id().equals(parent);
        }
    }

    private static String parentOf(BaseElement element) {
        return ((BaseElement) element.getParentElement()).getId();
    }
}
