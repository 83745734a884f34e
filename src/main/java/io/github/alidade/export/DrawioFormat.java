package io.github.alidade.export;

import io.github.alidade.drawing.Color;
import io.github.alidade.drawing.Family;
import io.github.alidade.drawing.Palette;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Placement;
import io.github.alidade.layout.Placement.Route;
import io.github.alidade.layout.Point;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.ResourceKind;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The diagram for draw.io: a layer a lane, editable cards with an AWS shape in them, and lines that stay connected
/// when cards are moved. Uncompressed XML; no date, no editor's name.
/// Source: drawio.com, "mxGraphModel" and the shape library aws4.
final class DrawioFormat implements Format {
    private static final double ICON = 40;

    @Override
    public String extension() {
        return "drawio";
    }

    @Override
    public String title() {
        return "draw.io diagram";
    }

    @Override
    public Content write(Subject subject) {
        Xml xml = new Xml();
        Palette palette = Palette.of(subject.drawing().theme());
        Box bounds = subject.drawing().bounds();
        xml.element("mxfile").open();
        xml.element("diagram")
                .with("id", "topology")
                .with("name", Headline.of(subject.topology()))
                .open();
        xml.element("mxGraphModel")
                .with("grid", "1")
                .with("gridSize", "8")
                .with("page", "0")
                .with("background", SvgFormat.hex(palette.ground()))
                .open();
        xml.element("root").open();
        xml.element("mxCell").with("id", "0").empty();
        layer(xml, "lanes", "Lanes");
        for (Lane lane : subject.diagram().lenses().stream().sorted().toList()) {
            layer(xml, lane.word(), lane.title());
        }
        layer(xml, "lines", "Lines");
        mark(xml, subject, palette, bounds);
        subject.placement().lanes().forEach(lane -> lane(xml, lane, palette));
        subject.placement().frames().forEach(frame -> frame(xml, frame, palette, subject.placement()));
        nodes(xml, subject, palette);
        lines(xml, subject, palette);
        xml.close().close().close();
        return new Content.OneFile(xml.close().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void layer(Xml xml, String id, String title) {
        xml.element("mxCell")
                .with("id", "layer-" + id)
                .with("value", title)
                .with("parent", "0")
                .empty();
    }

    private static void mark(Xml xml, Subject subject, Palette palette, Box bounds) {
        String style =
                "text;html=0;fontSize=18;fontStyle=1;fontFamily=Roboto;align=left;verticalAlign=middle;fontColor="
                        + SvgFormat.hex(palette.ink());
        Box box = new Box(bounds.x() + 32, bounds.y() + 32, 480, 40);
        vertex(xml, "title", Headline.of(subject.diagram()), style, "layer-lanes", box);
    }

    private static void lane(Xml xml, Placement.PlacedLane lane, Palette palette) {
        String style = "rounded=1;absoluteArcSize=1;arcSize=32;html=0;align=left;verticalAlign=top;spacingLeft=12;"
                + "spacingTop=6;fontStyle=1;fontSize=14;fontFamily=Roboto;connectable=0;"
                + colors(palette.lane(), palette.laneBorder(), palette.ink());
        vertex(xml, "lane-" + lane.lane().word(), lane.lane().title(), style, "layer-lanes", lane.box());
    }

    private static void frame(Xml xml, Placement.Frame frame, Palette palette, Placement placement) {
        String style = "rounded=1;absoluteArcSize=1;arcSize=24;html=0;align=left;verticalAlign=top;spacingLeft=8;"
                + "fontSize=11;fontFamily=Roboto;connectable=0;fillColor=none;strokeColor="
                + SvgFormat.hex(palette.frame()) + ";fontColor=" + SvgFormat.hex(palette.quiet());
        String id = "frame-" + (placement.frames().indexOf(frame) + 1);
        vertex(xml, id, frame.title().text(), style, "layer-lanes", frame.box());
    }

    private static void nodes(Xml xml, Subject subject, Palette palette) {
        NodeNames names = new NodeNames(subject.diagram());
        Map<NodeKey, Box> boxes = subject.placement().boxes();
        for (ShownNode node : subject.diagram().nodes()) {
            Box box = boxes.get(node.key());
            if (box == null) {
                continue;
            }
            String style = "rounded=1;absoluteArcSize=1;arcSize=20;html=0;whiteSpace=wrap;align=left;"
                    + "verticalAlign=middle;spacingLeft=58;fontSize=13;fontFamily=Roboto;"
                    + (node.described() ? "" : "dashed=1;")
                    + colors(palette.card(), palette.border(), palette.ink());
            String layer = "layer-" + node.kind().lane().word();
            String name = names.of(node.key());
            String value =
                    Printable.of(node.name().text()) + "\n" + subject.diagram().kindOf(node);
            vertex(xml, name, value, style, layer, box);
            String icon = "sketch=0;html=0;aspect=fixed;strokeColor=%s;fillColor=%s;%s"
                    .formatted(
                            SvgFormat.hex(palette.onTile()),
                            SvgFormat.hex(palette.of(node.kind().lane())),
                            shape(node.kind()));
            Box inCard = new Box(8, (box.h() - ICON) / 2, ICON, ICON);
            vertex(xml, name + "-icon", "", icon, name, inCard);
        }
    }

    private static void lines(Xml xml, Subject subject, Palette palette) {
        NodeNames names = new NodeNames(subject.diagram());
        Map<Integer, Route> routes = new HashMap<>();
        subject.placement().routes().forEach(route -> routes.put(route.line(), route));
        for (Diagram.Line line : subject.diagram().lines()) {
            String color = SvgFormat.hex(palette.of(Family.of(line)));
            String style = "edgeStyle=orthogonalEdgeStyle;rounded=1;html=0;fontSize=11;fontFamily=Roboto;"
                    + "strokeWidth=1.5;endArrow=block;endFill=1;strokeColor=" + color + ";fontColor=" + color
                    + ";labelBackgroundColor=" + SvgFormat.hex(palette.card())
                    + (MermaidFormat.certain(line) ? "" : ";dashed=1");
            xml.element("mxCell")
                    .with("id", "line-" + (line.number() + 1))
                    .with("value", line.label().text())
                    .with("style", style)
                    .with("edge", "1")
                    .with("parent", "layer-lines")
                    .with("source", names.of(line.source()))
                    .with("target", names.of(line.target()))
                    .open();
            geometry(xml, routes.get(line.number()));
            xml.close();
        }
    }

    /// The bends of a line; draw.io finds its ends by itself.
    private static void geometry(Xml xml, @Nullable Route route) {
        List<Point> bends = route == null || route.points().size() < 3
                ? List.of()
                : route.points().subList(1, route.points().size() - 1);
        Xml.Element geometry = xml.element("mxGeometry").with("relative", "1").with("as", "geometry");
        if (bends.isEmpty()) {
            geometry.empty();
            return;
        }
        geometry.open();
        xml.element("Array").with("as", "points").open();
        bends.forEach(bend ->
                xml.element("mxPoint").with("x", bend.x()).with("y", bend.y()).empty());
        xml.close().close();
    }

    private static void vertex(Xml xml, String id, String value, String style, String parent, Box box) {
        xml.element("mxCell")
                .with("id", id)
                .withLines("value", value)
                .with("style", style)
                .with("vertex", "1")
                .with("parent", parent)
                .open();
        xml.element("mxGeometry")
                .with("x", box.x())
                .with("y", box.y())
                .with("width", box.w())
                .with("height", box.h())
                .with("as", "geometry")
                .empty();
        xml.close();
    }

    private static String colors(Color fill, Color stroke, Color font) {
        return "fillColor=%s;strokeColor=%s;fontColor=%s"
                .formatted(SvgFormat.hex(fill), SvgFormat.hex(stroke), SvgFormat.hex(font));
    }

    /// The style of AWS's own shape, which draw.io brings along.
    private static String shape(ResourceKind kind) {
        String name =
                switch (kind) {
                    case INTERNET -> "internet_alt1";
                    case HOSTED_ZONE, DNS_RECORD -> "route_53";
                    case DISTRIBUTION -> "cloudfront";
                    case HTTP_API -> "api_gateway";
                    case LOAD_BALANCER, LISTENER, LISTENER_RULE, TARGET_GROUP -> "elastic_load_balancing";
                    case CERTIFICATE -> "certificate_manager_3";
                    case ECS_CLUSTER, ECS_SERVICE, TASK_DEFINITION -> "ecs";
                    case LAMBDA_FUNCTION -> "lambda";
                    case DB_INSTANCE, DB_CLUSTER -> "rds";
                    case CACHE_CLUSTER -> "elasticache";
                    case TABLE -> "dynamodb";
                    case BUCKET, SERVICE_MODE -> "s3";
                    case QUEUE -> "sqs";
                    case TOPIC -> "sns";
                    case SECRET -> "secrets_manager";
                    case ROLE -> "identity_and_access_management";
                    case SECURITY_GROUP, ADDRESS_RANGE, PREFIX_LIST -> "network_firewall";
                    case VPC, SUBNET, ROUTE_TABLE, INTERNET_GATEWAY, NAT_GATEWAY, NETWORK_INTERFACE, VPC_ENDPOINT ->
                        "vpc";
                    case LOG_GROUP -> "cloudwatch_2";
                    case OTHER -> "general";
                };
        return "shape=mxgraph.aws4.resourceIcon;resIcon=mxgraph.aws4." + name;
    }
}
