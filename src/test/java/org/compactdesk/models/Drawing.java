package org.compactdesk.models;

import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** What a model's diagram shows, read once; all in pixels. */
record Drawing(Model model, List<Box> boxes, List<Flow> flows, List<Label> labels) {

    static Drawing of(Model model) {
        Collection<FlowNode> nodes = model.all(FlowNode.class);
        Collection<SequenceFlow> flows = model.all(SequenceFlow.class);
        return new Drawing(model, nodes.stream().map(Box::of).toList(), flows.stream().map(Flow::of).toList(),
                Stream.concat(nodes.stream().filter(node -> node instanceof Event || node instanceof Gateway), flows.stream())
                        .filter(element -> !Model.label(element).isBlank()).map(Label::of).toList());
    }

    /** All that is drawn, from the uppermost to the lowest line. */
    Rectangle2D frame() {
        return Stream.of(boxes.stream().map(Box::place), flows.stream().flatMap(flow -> flow.lines().stream()).map(Line2D::getBounds2D),
                labels.stream().map(Label::place)).flatMap(places -> places).map(Rectangle2D.class::cast)
                .reduce(Rectangle2D::createUnion).orElseThrow();
    }

    Box box(String id) {
        return boxes.stream().filter(box -> box.id().equals(id)).findFirst().orElseThrow();
    }

    /** Where flows lead from there, be it over the border of an activity. */
    Set<FlowNode> reachedFrom(FlowNode node) {
        Set<FlowNode> reached = new HashSet<>();
        collect(node, reached);
        return reached;
    }

    private void collect(FlowNode node, Set<FlowNode> reached) {
        Stream<FlowNode> border = model.all(BoundaryEvent.class).stream().filter(event -> event.getAttachedTo().equals(node)).map(FlowNode.class::cast);
        Stream.concat(node.getOutgoing().stream().map(SequenceFlow::getTarget), border).filter(reached::add).forEach(next -> collect(next, reached));
    }

    @Override
    public String toString() {
        return model.id();
    }

    enum Outline { RECTANGLE, DIAMOND, CIRCLE }

    /** A flow node: where it is drawn, the sub-process that it is part of, the activity on whose border it sits. */
    record Box(String id, Rectangle place, Outline outline, boolean isFrame, String parent, String host) {

        /** How deep a line or a word may reach into a shape before it counts. */
        private static final double DEPTH = 2;

        static Box of(FlowNode node) {
            Bounds bounds = ((BpmnShape) node.getDiagramElement()).getBounds();
            Outline outline = node instanceof Activity ? Outline.RECTANGLE : node instanceof Gateway ? Outline.DIAMOND : Outline.CIRCLE;
            return new Box(node.getId(), new Rectangle(bounds.getX().intValue(), bounds.getY().intValue(), bounds.getWidth().intValue(),
                    bounds.getHeight().intValue()), outline, node instanceof SubProcess, parentOf(node),
                    node instanceof BoundaryEvent event ? event.getAttachedTo().getId() : null);
        }

        boolean isIn(Box frame) {
            return frame.id.equals(parent);
        }

        boolean belongsTo(Box other) {
            return isIn(other) || other.id.equals(host);
        }

        /** Whether something reaches into what is drawn, which for a gateway and an event is not all of its box. */
        boolean isReachedBy(Rectangle2D thing) {
            double dx = distance(place.getCenterX(), thing.getMinX(), thing.getMaxX()) / (place.getWidth() / 2 - DEPTH);
            double dy = distance(place.getCenterY(), thing.getMinY(), thing.getMaxY()) / (place.getHeight() / 2 - DEPTH);
            return switch (outline) {
                case CIRCLE -> Math.hypot(dx, dy) < 1;
                case DIAMOND -> dx + dy < 1;
                case RECTANGLE -> Math.max(dx, dy) < 1;
            };
        }

        private static double distance(double centre, double from, double to) {
            return Math.abs(Math.max(from, Math.min(to, centre)) - centre);
        }
    }

    /** A sequence flow, line by line. */
    record Flow(SequenceFlow flow, List<Line2D> lines, String parent, Set<String> ends) {

        static Flow of(SequenceFlow flow) {
            List<Point2D> points = points(flow);
            List<Line2D> lines = IntStream.range(1, points.size()).<Line2D>mapToObj(i -> new Line2D.Double(points.get(i - 1), points.get(i))).toList();
            return new Flow(flow, lines, parentOf(flow), Set.of(flow.getSource().getId(), flow.getTarget().getId()));
        }

        String id() {
            return flow.getId();
        }

        boolean touches(Box box) {
            return ends.contains(box.id()) || box.id().equals(parent);
        }

        static List<Point2D> points(SequenceFlow flow) {
            return flow.getDiagramElement().getWaypoints().stream().<Point2D>map(Flow::point).toList();
        }

        private static Point2D point(Waypoint point) {
            return new Point2D.Double(point.getX(), point.getY());
        }
    }

    /** The name beside an event, a gateway or a flow, where bpmn-js puts it: under the upper edge of its box and about the middle of it. */
    record Label(String id, String text, Rectangle2D place, String host, Set<String> around) {

        static Label of(FlowElement element) {
            String text = Model.label(element);
            Rectangle2D box = element instanceof SequenceFlow flow ? boxOf(flow) : boxOf((FlowNode) element);
            double width = Lettering.width(text);
            return new Label(element.getId(), text, new Rectangle2D.Double(box.getCenterX() - width / 2, box.getY(), width,
                    Lettering.height(text)), element instanceof BoundaryEvent event ? event.getAttachedTo().getId() : null, frames(element));
        }

        private static Rectangle2D boxOf(FlowNode node) {
            BpmnShape shape = (BpmnShape) node.getDiagramElement();
            Bounds place = shape.getBounds();
            return boxOf(shape.getBpmnLabel(), place.getX() + place.getWidth() / 2, place.getY() + place.getHeight());
        }

        /** Where the model does not say, the name stands over the middle of the flow, or to the right of it. */
        private static Rectangle2D boxOf(SequenceFlow flow) {
            List<Point2D> points = Flow.points(flow);
            Point2D before = points.get((points.size() - 1) / 2);
            Point2D after = points.get(points.size() / 2);
            boolean vertical = before.getX() == after.getX();
            return boxOf(flow.getDiagramElement().getBpmnLabel(), (before.getX() + after.getX()) / 2 + (vertical ? 15 : 0),
                    (before.getY() + after.getY()) / 2 - (vertical ? 10 : 25));
        }

        private static Rectangle2D boxOf(BpmnLabel label, double centre, double top) {
            if (label == null || label.getBounds() == null) {
                return new Rectangle2D.Double(centre, top, 0, 0);
            }
            Bounds bounds = label.getBounds();
            return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
        }

        private static Set<String> frames(BaseElement element) {
            Set<String> frames = new HashSet<>();
            for (BaseElement parent = (BaseElement) element.getParentElement(); !(parent instanceof Process); parent = (BaseElement) parent.getParentElement()) {
                frames.add(parent.getId());
            }
            return frames;
        }
    }

    private static String parentOf(BaseElement element) {
        return ((BaseElement) element.getParentElement()).getId();
    }
}
