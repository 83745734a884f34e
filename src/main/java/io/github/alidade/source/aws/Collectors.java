package io.github.alidade.source.aws;

import java.util.List;
import java.util.stream.Stream;

/// All collectors, in the order in which their findings stand in an inventory.
final class Collectors {
    static final List<Collector> ALL = List.of(
            new Route53Collector(),
            new S3Collector(),
            new LoadBalancingCollector(),
            new EcsCollector(),
            new Ec2Collector(),
            new RdsCollector(),
            new SqsCollector(),
            new SnsCollector(),
            new SecretsCollector(),
            new AcmCollector(),
            new LambdaCollector(),
            new ApiGatewayCollector(),
            new CloudFrontCollector(),
            new DynamoDbCollector(),
            new ElastiCacheCollector(),
            new LogsCollector(),
            new IamCollector());

    private Collectors() {}

    /// Every call that Alidade may ever make, in the order of its permission.
    static List<Call> declared() {
        return Stream.concat(
                        Stream.of(new CallerIdentity(), new ConfigCollector(null), new ConfigCollector("any")),
                        ALL.stream())
                .flatMap(collector -> collector.calls().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
