package io.github.alidade.source.file;

import io.github.alidade.model.OtherResource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.source.Identities;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.List;

/// Answers about things that have no record of their own: type, name, and what they name, one row for each kind.
final class OtherAnswers {
    /// @param id the field with an ARN or an id
    /// @param references fields with ids of EC2 that it names
    private record Row(
            String key, String service, String call, String type, String id, String name, List<String> references) {}

    private static final List<Row> ROWS = List.of(
            row(
                    "repositories",
                    "ecr",
                    "DescribeRepositories",
                    "AWS::ECR::Repository",
                    "repositoryArn",
                    "repositoryName"),
            row(
                    "FileSystems",
                    "elasticfilesystem",
                    "DescribeFileSystems",
                    "AWS::EFS::FileSystem",
                    "FileSystemArn",
                    "Name"),
            row("StreamSummaries", "kinesis", "ListStreams", "AWS::Kinesis::Stream", "StreamARN", "StreamName"),
            row("EventBuses", "events", "ListEventBuses", "AWS::Events::EventBus", "Arn", "Name"),
            row(
                    "stateMachines",
                    "states",
                    "ListStateMachines",
                    "AWS::StepFunctions::StateMachine",
                    "stateMachineArn",
                    "name"),
            row("UserDetailList", "iam", "GetAccountAuthorizationDetails", "AWS::IAM::User", "Arn", "UserName"),
            row("Users", "iam", "ListUsers", "AWS::IAM::User", "Arn", "UserName"),
            new Row(
                    "VpcPeeringConnections",
                    "ec2",
                    "DescribeVpcPeeringConnections",
                    "AWS::EC2::VPCPeeringConnection",
                    "VpcPeeringConnectionId",
                    "VpcPeeringConnectionId",
                    List.of()),
            new Row(
                    "LoadBalancerDescriptions",
                    "elasticloadbalancing",
                    "DescribeLoadBalancers",
                    "AWS::ElasticLoadBalancing::LoadBalancer",
                    "DNSName",
                    "LoadBalancerName",
                    List.of("VPCId", "Subnets", "SecurityGroups")));

    private static final Row INSTANCE = new Row(
            "Reservations",
            "ec2",
            "DescribeInstances",
            "AWS::EC2::Instance",
            "InstanceId",
            "InstanceId",
            List.of("VpcId", "SubnetId"));

    private final Collected collected;

    OtherAnswers(Collected collected) {
        this.collected = collected;
    }

    private static Row row(String key, String service, String call, String type, String id, String name) {
        return new Row(key, service, call, type, id, name, List.of());
    }

    void register(Answers answers) {
        for (Row row : ROWS) {
            answers.each(row.key, row.service, row.call, (answer, item) -> other(answer, item, row, Where.UNTOLD));
        }
        answers.each(INSTANCE.key, INSTANCE.service, INSTANCE.call, this::reservation);
    }

    private void reservation(Answer answer, Item reservation) {
        for (Item instance : reservation.items("Instances")) {
            Where where = Where.owner(reservation.text("OwnerId"), instance.text("VpcId"))
                    .orRegionIn(instance.item("Placement").text("AvailabilityZone"));
            other(answer, instance, INSTANCE, where);
        }
    }

    private void other(Answer answer, Item item, Row row, Where told) {
        String id = item.text(row.id);
        if (id == null) {
            return;
        }
        String tag = item.nameTag();
        String name = row.name.equals(row.id) && tag != null ? tag : item.text(row.name, id);
        List<String> named = new ArrayList<>();
        row.references.forEach(field -> named.addAll(item.texts(field)));
        named.addAll(item.textsIn("SecurityGroups", "GroupId"));
        Where where = told.orArn(id).orRegionIn(id);
        boolean arn = id.startsWith("arn:");
        collected.add(
                ResourceKind.OTHER,
                answer,
                where,
                home -> new OtherResource(
                        arn ? ResourceId.arn(id) : Identities.ofId(home, id),
                        home,
                        row.type,
                        name,
                        named.stream().map(one -> Identities.ofId(home, one)).toList()));
    }
}
