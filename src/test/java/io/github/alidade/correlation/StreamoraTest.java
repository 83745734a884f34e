package io.github.alidade.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.Evidence;
import io.github.alidade.model.Findings;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.Progress;
import io.github.alidade.model.Relation;
import io.github.alidade.model.Resource;
import io.github.alidade.source.file.Sources;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every fact of the fictional account behind the public export, from the answers of the AWS CLI, where they are at
/// hand.
class StreamoraTest {
    private static final Path FOLDER = Path.of("..", "shared", "aws", "streamora-json");
    private static final Set<RelationKind> UNTOLD =
            EnumSet.of(RelationKind.IN_VPC, RelationKind.IN_SUBNET, RelationKind.HAS_RECORD);

    private Inventory inventory;
    private Correlated correlated;

    @BeforeEach
    void correlate() throws Exception {
        assumeTrue(Files.isDirectory(FOLDER), "the fictional account's answers are not here");
        Findings findings = Sources.detect(List.of(FOLDER)).read(Progress.none());
        inventory = findings.inventory().with(EnvironmentReader.references(findings));
        correlated = Correlation.correlate(inventory);
    }

    @Test
    void allFactsOfTheAccountAreFound() {
        assertThat(correlated.relations().stream()
                        .filter(relation -> !UNTOLD.contains(relation.kind()))
                        .map(StreamoraTest::told)
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        resolves-to A -> ae4aa1c6f1a11192: dns-alias
                        enters internet -> A: scheme
                        uses-certificate 14b1043ad98229a1 -> 259ebe32-8a57-40c7-8bee-c29632c78c7a: certificate
                        has-listener ae4aa1c6f1a11192 -> 14b1043ad98229a1: listener
                        has-listener ae4aa1c6f1a11192 -> dd43008b7ee2a03a: listener
                        has-rule 14b1043ad98229a1 -> 139934324134672: listener-rule
                        has-rule dd43008b7ee2a03a -> 139934365461136: listener-rule
                        forwards-to 139934324134672 -> 9da17a3ab21dd639: listener-rule
                        forwards-to 139934365461136 -> 9da17a3ab21dd639: listener-rule
                        targets 9da17a3ab21dd639 -> streamora-web: target-group
                        routes-to ae4aa1c6f1a11192 -> streamora-web: listener, listener-rule, target-group, listener, listener-rule
                        runs streamora-prod -> streamora-web: service
                        defined-by streamora-web -> streamora-web:2: service
                        runs streamora-prod -> streamora-worker: service
                        defined-by streamora-worker -> streamora-worker:2: service
                        task-role streamora-web -> streamora-task-web: task-definition
                        execution-role streamora-web -> streamora-execution: task-definition
                        task-role streamora-worker -> streamora-task-worker: task-definition
                        execution-role streamora-worker -> streamora-execution: task-definition
                        in-group ae4aa1c6f1a11192 -> sg-069f308d01fb53f2d: sg-attachment
                        in-group streamora-web -> sg-cc92fca989a9e6322: sg-attachment
                        in-group streamora-worker -> sg-780169ee55f05b3aa: sg-attachment
                        in-group streamora-prod-db -> sg-71791975b585f51c0: sg-attachment
                        in-group vpce-ed4d266afac76cdad -> sg-6a5f49eb4fbb273bd: sg-attachment
                        may-reach sg-069f308d01fb53f2d -> sg-cc92fca989a9e6322: sg-reference
                        may-reach internet -> sg-069f308d01fb53f2d: sg-cidr
                        may-reach sg-fcbc9357780d6cf74 -> sg-6a5f49eb4fbb273bd: sg-reference
                        may-reach sg-cc92fca989a9e6322 -> sg-6a5f49eb4fbb273bd: sg-reference
                        may-reach sg-780169ee55f05b3aa -> sg-6a5f49eb4fbb273bd: sg-reference
                        may-reach sg-fcbc9357780d6cf74 -> sg-71791975b585f51c0: sg-reference
                        may-reach sg-cc92fca989a9e6322 -> sg-71791975b585f51c0: sg-reference
                        may-reach sg-780169ee55f05b3aa -> sg-71791975b585f51c0: sg-reference
                        may-reach 32 -> sg-71791975b585f51c0: sg-cidr
                        may-reach 28 -> sg-71791975b585f51c0: sg-cidr
                        connects-to streamora-web -> streamora-prod-db: sg-reference sg-71791975b585f51c0<-sg-cc92fca989a9e6322
                        connects-to streamora-worker -> streamora-prod-db: sg-reference sg-71791975b585f51c0<-sg-780169ee55f05b3aa
                        reads-secret streamora-web -> database-url-TVtNQW: secret DATABASE_URL, iam-policy streamora-web-runtime
                        stores-in streamora-web -> streamora-media-prod: env MEDIA_BUCKET
                        switched-to streamora-web -> s3: env STORAGE_SERVICE_MODE
                        sends-to streamora-web -> streamora-ingest: env INGEST_QUEUE_URL, iam-policy streamora-web-runtime
                        references streamora-web -> A: env PUBLIC_URL
                        reads-secret streamora-worker -> database-url-TVtNQW: secret DATABASE_URL, iam-policy streamora-worker-runtime
                        stores-in streamora-worker -> streamora-media-prod: env MEDIA_BUCKET, iam-policy streamora-worker-media-access
                        switched-to streamora-worker -> s3: env STORAGE_SERVICE_MODE
                        received-by streamora-ingest -> streamora-worker: env INGEST_QUEUE_URL, iam-policy streamora-worker-runtime
                        dead-letters-to streamora-ingest -> streamora-ingest-dlq: redrive-policy
                        uses-endpoint streamora-web -> vpce-ed4d266afac76cdad: sg-reference sg-6a5f49eb4fbb273bd<-sg-cc92fca989a9e6322
                        uses-endpoint streamora-worker -> vpce-ed4d266afac76cdad: sg-reference sg-6a5f49eb4fbb273bd<-sg-780169ee55f05b3aa
                        allows streamora-task-web -> database-url-TVtNQW: iam-policy streamora-web-runtime
                        allows streamora-task-web -> streamora-ingest: iam-policy streamora-web-runtime
                        allows streamora-execution -> database-url-TVtNQW: iam-policy streamora-read-startup-secrets
                        allows streamora-task-worker -> streamora-media-prod: iam-policy streamora-worker-media-access
                        allows streamora-task-worker -> database-url-TVtNQW: iam-policy streamora-worker-runtime
                        allows streamora-task-worker -> streamora-ingest: iam-policy streamora-worker-runtime""");
    }

    @Test
    void onlyWhatIsOutsideOfTheAccountIsMade() {
        assertThat(correlated.made().stream().map(Resource::kind))
                .containsExactly(
                        ResourceKind.INTERNET,
                        ResourceKind.ADDRESS_RANGE,
                        ResourceKind.ADDRESS_RANGE,
                        ResourceKind.SERVICE_MODE);
    }

    @Test
    void theTopologyTakesAllOfIt() {
        List<Resource> all = new ArrayList<>(inventory.resources());
        all.addAll(correlated.made());
        Topology topology = new Topology(all, correlated.relations(), List.of(), false);
        assertThat(topology.graph().edgeSet()).hasSameSizeAs(correlated.relations());
    }

    private static String told(Relation relation) {
        return relation.kind().word() + " " + Account.tail(relation.source()) + " -> "
                + Account.tail(relation.target()) + ": "
                + relation.evidence().stream().map(StreamoraTest::told).collect(Collectors.joining(", "));
    }

    private static String told(Evidence evidence) {
        return evidence.kind().word() + (evidence.match() == null ? "" : " " + evidence.match());
    }
}
