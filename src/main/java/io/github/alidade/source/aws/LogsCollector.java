package io.github.alidade.source.aws;

import io.github.alidade.model.LogGroup;
import io.github.alidade.model.ResourceId;
import java.util.List;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsResponse;

/// The names of log groups. Never a line of a log.
final class LogsCollector implements Collector {
    private static final Call GROUPS = Call.of("logs:DescribeLogGroups");
    private static final int PAGE = 50;

    @Override
    public String service() {
        return "logs";
    }

    @Override
    public Scope scope() {
        return Scope.REGIONAL;
    }

    @Override
    public List<Call> calls() {
        return List.of(GROUPS);
    }

    @Override
    public void collect(CollectContext context) {
        CloudWatchLogsClient logs = context.client(CloudWatchLogsClient.builder());
        context.add(context.pages(
                GROUPS,
                null,
                token -> logs.describeLogGroups(request -> request.limit(PAGE).nextToken(token)),
                DescribeLogGroupsResponse::nextToken,
                answer -> answer.logGroups().stream()
                        .map(group -> new LogGroup(
                                ResourceId.arn(withoutStar(group.arn())), context.home(), group.logGroupName()))
                        .toList()));
    }

    /// The old field ends in `:*`, which stands for the streams of the group.
    private static String withoutStar(String arn) {
        return arn.endsWith(":*") ? arn.substring(0, arn.length() - 2) : arn;
    }
}
