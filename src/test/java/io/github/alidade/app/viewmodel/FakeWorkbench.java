package io.github.alidade.app.viewmodel;

import io.github.alidade.drawing.Painter;
import io.github.alidade.drawing.PlainPlacement;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Cut;
import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Ground;
import io.github.alidade.layout.Placement;
import io.github.alidade.layout.Point;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.Exports;
import io.github.alidade.pipeline.FileFinding;
import io.github.alidade.pipeline.Picture;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Identities;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopologies;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.table.Section;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

/// A pipeline without sources and layout: documents in memory whose every clear name begins with `acme`, so that a
/// test sees at once which name should not be there.
public final class FakeWorkbench implements Workbench {
    public static final String SECRET = "acme";

    /// Blocks a load until it is counted down or cancelled.
    public volatile CountDownLatch gate = new CountDownLatch(0);

    /// Thrown by the next load.
    public volatile AlidadeException failure;

    /// Whether the last load ended because it was cancelled.
    public final CountDownLatch cancelled = new CountDownLatch(1);

    @Override
    public Opened sample() {
        return new Streaming();
    }

    @Override
    public Opened open(List<Path> inputs, Progress progress) throws AlidadeException {
        progress.at("Reading", 1, 4);
        try {
            while (!gate.await(5, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                if (progress.cancelled()) {
                    cancelled.countDown();
                    throw new CancellationException();
                }
            }
        } catch (InterruptedException e) {
            throw new CancellationException();
        }
        if (failure != null) {
            throw failure;
        }
        return new Streaming();
    }

    @Override
    public List<String> extensions() {
        return List.of("png", "svg", "txt", "csv", "json");
    }

    @Override
    public String suggestedName(View view, String extension) {
        return "alidade-" + view.exposure().word() + "." + extension;
    }

    /// Placed the plain way, and where it is pinned.
    static Picture picture(Opened of, Ground ground, View view, List<Section> tables) {
        ShownTopology topology = of.shown(view.exposure());
        Cut cut = Cut.of(ground, view.lenses(), view.scope(), of::shown);
        Diagram diagram = Diagram.of(topology, cut);
        Placement placement = pinned(PlainPlacement.of(diagram), view);
        return new Picture(
                view, topology, diagram, placement, Painter.draw(placement, view.theme()), tables, Optional.of(cut));
    }

    private static final class Streaming implements Opened {
        private final Map<Exposure, ShownTopology> shown = new EnumMap<>(Exposure.class);
        private final Map<Exposure, List<Section>> tables = new EnumMap<>(Exposure.class);

        Streaming() {
            for (Exposure exposure : Exposure.values()) {
                shown.put(exposure, topology(exposure));
                tables.put(exposure, tables(shown.get(exposure)));
            }
        }

        @Override
        public ShownTopology shown(Exposure exposure) {
            return shown.get(exposure);
        }

        @Override
        public Picture picture(View view) {
            return FakeWorkbench.picture(this, Ground.of(shown(Exposure.PUBLIC)), view, tables.get(view.exposure()));
        }

        @Override
        public Identities identities(byte[] secret) {
            Map<NodeKey, String> names = new HashMap<>();
            shown(Exposure.PUBLIC)
                    .nodes()
                    .forEach(node -> names.put(node.key(), "n" + node.key().number()));
            return new Identities(names);
        }

        @Override
        public Opened reopened(Progress progress) {
            return new Streaming();
        }

        @Override
        public Optional<String> objection(String text, Exposure names, Profile profile) {
            return names == Exposure.PUBLIC && text.contains(SECRET)
                    ? Optional.of("the copied text holds a name.")
                    : Optional.empty();
        }

        @Override
        public List<FileFinding> audit(Path file, Profile profile) throws AlidadeException {
            try {
                return Files.readString(file).contains(SECRET)
                        ? List.of(new FileFinding(
                                "line 1", "EcsService.name", "service-1", "text", true, Optional.of("EcsService.name")))
                        : List.of();
            } catch (IOException e) {
                throw new AlidadeException(AlidadeException.Kind.INPUT, "The file to audit cannot be read.", e);
            }
        }

        @Override
        public List<Path> export(Exports.Request request, Path target) throws AlidadeException {
            try {
                Files.writeString(
                        target,
                        shown(request.view().exposure()).nodes().stream()
                                .map(node -> node.name().text())
                                .reduce("", (all, name) -> all + name + "\n"));
            } catch (IOException e) {
                throw new AlidadeException(
                        AlidadeException.Kind.REFUSED, "Cannot write " + target + ": choose another folder.", e);
            }
            return List.of(target);
        }
    }

    private static Placement pinned(Placement placement, View view) {
        List<Placement.PlacedNode> nodes = placement.nodes().stream()
                .map(node -> {
                    Point pin = view.pins().positions().get(node.key());
                    Box box = node.box();
                    return pin == null
                            ? node
                            : new Placement.PlacedNode(node.key(), new Box(pin.x(), pin.y(), box.w(), box.h()), true);
                })
                .toList();
        return new Placement(
                placement.diagram(),
                placement.lanes(),
                placement.frames(),
                nodes,
                placement.routes(),
                placement.bounds());
    }

    private static ShownTopology topology(Exposure exposure) {
        String p = exposure == Exposure.CLEAR ? SECRET + "-" : "";
        return new ShownTopologies(exposure)
                .node(ResourceKind.INTERNET, "public-internet")
                .node(ResourceKind.VPC, p + "vpc-1")
                .node(ResourceKind.ECS_CLUSTER, p + "cluster-1")
                .node(ResourceKind.DNS_RECORD, p + "app.example.com")
                .node(ResourceKind.LOAD_BALANCER, p + "public-app-alb", null, p + "vpc-1")
                .node(ResourceKind.ECS_SERVICE, p + "service-1", p + "cluster-1", p + "vpc-1")
                .node(ResourceKind.ECS_SERVICE, p + "service-2", p + "cluster-1", p + "vpc-1")
                .node(ResourceKind.DB_INSTANCE, p + "db-instance-1", null, p + "vpc-1")
                .node(ResourceKind.BUCKET, p + "bucket-1")
                .node(ResourceKind.QUEUE, p + "queue-1")
                .node(ResourceKind.ROLE, p + "task-role-1")
                .node(ResourceKind.SECURITY_GROUP, p + "security-group-1", null, p + "vpc-1")
                .edge("public-internet", p + "app.example.com", RelationKind.ENTERS, "")
                .edge(p + "app.example.com", p + "public-app-alb", RelationKind.RESOLVES_TO, "A alias")
                .edge(p + "public-app-alb", p + "service-1", RelationKind.ROUTES_TO, "443 -> 3000")
                .edge(p + "service-1", p + "db-instance-1", RelationKind.CONNECTS_TO, "5432")
                .edge(p + "service-2", p + "db-instance-1", RelationKind.CONNECTS_TO, "5432")
                .edge(p + "service-1", p + "bucket-1", RelationKind.STORES_IN, p + "stores in")
                .edge(p + "service-1", p + "queue-1", RelationKind.SENDS_TO, "sends")
                .edge(p + "queue-1", p + "service-2", RelationKind.RECEIVED_BY, "received by")
                .edge(p + "service-1", p + "task-role-1", RelationKind.TASK_ROLE, "acts as")
                .edge(p + "service-1", p + "security-group-1", RelationKind.IN_GROUP, "")
                .build();
    }

    private static List<Section> tables(ShownTopology topology) {
        return List.of(
                section("ECS SERVICES", topology, ResourceKind.ECS_SERVICE),
                section("RDS INSTANCES", topology, ResourceKind.DB_INSTANCE),
                section("S3 BUCKETS", topology, ResourceKind.BUCKET));
    }

    private static Section section(String title, ShownTopology topology, ResourceKind kind) {
        return new Section(
                title,
                true,
                List.of("Name", "Kind", "Telling"),
                topology.nodes().stream()
                        .filter(node -> node.kind() == kind)
                        .map(FakeWorkbench::row)
                        .toList());
    }

    private static Section.Row row(ShownNode node) {
        return new Section.Row(
                Optional.of(node.key()),
                List.of(
                        List.of(node.name(), node.id()),
                        List.of(ShownText.title(node.kind())),
                        List.of(node.telling())));
    }
}
