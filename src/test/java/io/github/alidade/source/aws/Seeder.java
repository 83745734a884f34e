package io.github.alidade.source.aws;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.RRType;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// Creates the fictional account of the bundled sample in an emulator, by the SDK's own create calls.
final class Seeder {
    static final String REGION = "us-east-1";
    private static final String TRUST =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":"
                    + "\"ecs-tasks.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}";

    private final URI endpoint;
    private final Map<String, String> subnets = new LinkedHashMap<>();
    private String vpc = "";

    Seeder(URI endpoint) {
        this.endpoint = endpoint;
    }

    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder, String region) {
        return builder.httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("testing", "testing")))
                .region(Region.of(region))
                .endpointOverride(endpoint)
                .build();
    }

    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
        return client(builder, REGION);
    }

    /// The account behind the public export.
    void streamora() {
        Ec2Client ec2 = client(Ec2Client.builder());
        network(ec2);
        Map<String, String> groups = groups(ec2);
        ec2.createVpcEndpoint(request -> request.vpcEndpointType("Interface")
                .vpcId(vpc)
                .subnetIds(subnets.get("b"))
                .securityGroupIds(groups.get("endpoints"))
                .serviceName("com.amazonaws.us-east-1.secretsmanager")
                .privateDnsEnabled(true));
        bucket();
        String queue = queues();
        String secret = secret(database(groups.get("database")));
        CloudWatchLogsClient logs = client(CloudWatchLogsClient.builder());
        List.of("web", "worker")
                .forEach(name -> logs.createLogGroup(group -> group.logGroupName("/ecs/streamora-" + name)));
        Map<String, String> roles = roles(queue, secret);
        LoadBalancer balancer = loadBalancer(groups.get("alb"));
        services(targetGroup(balancer), groups, roles, secret);
        dns(balancer);
    }

    /// One of everything else, so that every call has something to read. After [#streamora].
    void everythingElse() {
        client(Ec2Client.builder()).createManagedPrefixList(request -> request.prefixListName("streamora-offices")
                .maxEntries(5)
                .addressFamily("IPv4")
                .entries(entry -> entry.cidr("198.51.100.0/28")));
        String queue = "arn:aws:sqs:us-east-1:123456789012:streamora-ingest";
        SnsClient sns = client(SnsClient.builder());
        String topic =
                sns.createTopic(request -> request.name("streamora-uploads")).topicArn();
        sns.subscribe(request -> request.topicArn(topic).protocol("sqs").endpoint(queue));
        client(DynamoDbClient.builder()).createTable(request -> request.tableName("streamora-sessions")
                .billingMode("PAY_PER_REQUEST")
                .attributeDefinitions(attribute -> attribute.attributeName("id").attributeType("S"))
                .keySchema(key -> key.attributeName("id").keyType("HASH")));
        ElastiCacheClient cache = client(ElastiCacheClient.builder());
        cache.createCacheCluster(request -> request.cacheClusterId("streamora-cache")
                .engine("redis")
                .cacheNodeType("cache.t4g.micro")
                .numCacheNodes(1));
        function(queue);
        api();
        distribution();
        notification(queue);
        client(S3Client.builder().forcePathStyle(true)).putBucketPolicy(request -> request.bucket(
                        "streamora-media-prod")
                .policy("{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"Service\":"
                        + "\"cloudfront.amazonaws.com\"},\"Action\":\"s3:GetObject\",\"Resource\":"
                        + "\"arn:aws:s3:::streamora-media-prod/*\"}}"));
    }

    private void function(String queue) {
        LambdaClient lambda = client(LambdaClient.builder());
        lambda.createFunction(request -> request.functionName("streamora-thumbs")
                .runtime("nodejs22.x")
                .handler("index.handler")
                .role("arn:aws:iam::123456789012:role/streamora/streamora-task-worker")
                .environment(environment -> environment.variables(Map.of("MEDIA_BUCKET", "streamora-media-prod")))
                .code(code -> code.zipFile(SdkBytes.fromByteArray(zip()))));
        lambda.createEventSourceMapping(
                request -> request.functionName("streamora-thumbs").eventSourceArn(queue));
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("index.js"));
            zip.write("exports.handler = async () => {};\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void api() {
        ApiGatewayV2Client gateway = client(ApiGatewayV2Client.builder());
        String id = gateway.createApi(request -> request.name("streamora-hooks").protocolType("HTTP"))
                .apiId();
        gateway.createIntegration(request -> request.apiId(id)
                .integrationType("AWS_PROXY")
                .integrationUri("arn:aws:lambda:us-east-1:123456789012:function:streamora-thumbs"));
    }

    private void distribution() {
        client(CloudFrontClient.builder(), "aws-global")
                .createDistribution(request -> request.distributionConfig(config -> config.callerReference("streamora")
                        .comment("media")
                        .enabled(true)
                        .aliases(names -> names.quantity(1).items("media.streamora.example"))
                        .origins(origins -> origins.quantity(1).items(origin -> origin.id("media")
                                .domainName("streamora-media-prod.s3.us-east-1.amazonaws.com")
                                .s3OriginConfig(s3 -> s3.originAccessIdentity(""))))
                        .defaultCacheBehavior(behaviour ->
                                behaviour.targetOriginId("media").viewerProtocolPolicy("redirect-to-https"))));
    }

    private void notification(String queue) {
        client(S3Client.builder().forcePathStyle(true))
                .putBucketNotificationConfiguration(request -> request.bucket("streamora-media-prod")
                        .notificationConfiguration(to -> to.queueConfigurations(
                                one -> one.queueArn(queue).eventsWithStrings("s3:ObjectCreated:*"))));
    }

    /// A cluster with many services of one task definition.
    void services(String region, String cluster, int count) {
        EcsClient ecs = client(EcsClient.builder(), region);
        ecs.createCluster(request -> request.clusterName(cluster));
        String definition = ecs.registerTaskDefinition(request -> request.family("job")
                        .containerDefinitions(container ->
                                container.name("job").image("job:1").memory(128)))
                .taskDefinition()
                .taskDefinitionArn();
        for (int i = 0; i < count; i++) {
            String name = "job-" + i;
            ecs.createService(request -> request.cluster(cluster)
                    .serviceName(name)
                    .taskDefinition(definition)
                    .desiredCount(0));
        }
    }

    private void network(Ec2Client ec2) {
        vpc = ec2.createVpc(request ->
                        request.cidrBlock("10.42.0.0/16").tagSpecifications(named(ResourceType.VPC, "streamora-prod")))
                .vpc()
                .vpcId();
        String gateway = ec2.createInternetGateway().internetGateway().internetGatewayId();
        ec2.attachInternetGateway(request -> request.internetGatewayId(gateway).vpcId(vpc));
        String table =
                ec2.createRouteTable(request -> request.vpcId(vpc)).routeTable().routeTableId();
        ec2.createRoute(request ->
                request.routeTableId(table).destinationCidrBlock("0.0.0.0/0").gatewayId(gateway));
        for (int i = 0; i < 6; i++) {
            String zone = String.valueOf((char) ('a' + i));
            String cidr = "10.42.%d.0/20".formatted(16 * i);
            subnets.put(
                    zone,
                    ec2.createSubnet(request -> request.vpcId(vpc)
                                    .cidrBlock(cidr)
                                    .availabilityZone(REGION + zone)
                                    .tagSpecifications(named(ResourceType.SUBNET, "streamora-prod-" + zone)))
                            .subnet()
                            .subnetId());
        }
        List.of("a", "b")
                .forEach(zone -> ec2.associateRouteTable(
                        request -> request.routeTableId(table).subnetId(subnets.get(zone))));
    }

    /// Their names sort as the rows of the table do. One of them is only named by rules, and attached to nothing.
    private Map<String, String> groups(Ec2Client ec2) {
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("web", group(ec2, "streamora-app-sg", "Streamora web tasks behind the ALB"));
        ids.put("alb", group(ec2, "streamora-edge-alb-sg", "Streamora public load balancer"));
        ids.put("worker", group(ec2, "streamora-ingest-worker-sg", "Streamora ingest worker tasks"));
        ids.put("endpoints", group(ec2, "streamora-private-endpoints-sg", "Streamora interface endpoints"));
        ids.put("database", group(ec2, "streamora-rds-sg", "Streamora Postgres"));
        ids.put("migrate", group(ec2, "streamora-migrate-sg", "Streamora one-off migration tasks"));
        List<String> clients = List.of(ids.get("migrate"), ids.get("web"), ids.get("worker"));
        allow(ec2, ids.get("alb"), 80, List.of(), List.of("0.0.0.0/0"));
        allow(ec2, ids.get("alb"), 443, List.of(), List.of("0.0.0.0/0"));
        allow(ec2, ids.get("web"), 3000, List.of(ids.get("alb")), List.of());
        allow(ec2, ids.get("endpoints"), 443, clients, List.of());
        allow(ec2, ids.get("database"), 5432, clients, List.of("203.0.113.24/32", "198.51.100.0/28"));
        return ids;
    }

    private String group(Ec2Client ec2, String name, String text) {
        return ec2.createSecurityGroup(
                        request -> request.groupName(name).description(text).vpcId(vpc))
                .groupId();
    }

    private static void allow(Ec2Client ec2, String group, int port, List<String> groups, List<String> ranges) {
        ec2.authorizeSecurityGroupIngress(request -> request.groupId(group)
                .ipPermissions(IpPermission.builder()
                        .ipProtocol("tcp")
                        .fromPort(port)
                        .toPort(port)
                        .userIdGroupPairs(groups.stream()
                                .map(id -> UserIdGroupPair.builder().groupId(id).build())
                                .toList())
                        .ipRanges(ranges.stream()
                                .map(cidr -> IpRange.builder().cidrIp(cidr).build())
                                .toList())
                        .build()));
    }

    private void bucket() {
        S3Client s3 = client(S3Client.builder().forcePathStyle(true));
        s3.createBucket(request -> request.bucket("streamora-media-prod"));
        s3.putPublicAccessBlock(request -> request.bucket("streamora-media-prod")
                .publicAccessBlockConfiguration(block -> block.blockPublicAcls(true)
                        .ignorePublicAcls(true)
                        .blockPublicPolicy(true)
                        .restrictPublicBuckets(true)));
    }

    private String queues() {
        SqsClient sqs = client(SqsClient.builder());
        String dead = arn(
                sqs,
                sqs.createQueue(request -> request.queueName("streamora-ingest-dlq"))
                        .queueUrl());
        return arn(
                sqs,
                sqs.createQueue(request -> request.queueName("streamora-ingest")
                                .attributes(Map.of(
                                        QueueAttributeName.REDRIVE_POLICY,
                                        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":5}".formatted(dead))))
                        .queueUrl());
    }

    private static String arn(SqsClient sqs, String url) {
        return sqs.getQueueAttributes(request -> request.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
    }

    private String database(String group) {
        RdsClient rds = client(RdsClient.builder());
        rds.createDBSubnetGroup(request -> request.dbSubnetGroupName("streamora-prod")
                .dbSubnetGroupDescription("Streamora private subnets")
                .subnetIds(subnets.get("c"), subnets.get("d")));
        return rds.createDBInstance(request -> request.dbInstanceIdentifier("streamora-prod-db")
                        .engine("postgres")
                        .engineVersion("16.3")
                        .dbInstanceClass("db.t4g.micro")
                        .allocatedStorage(20)
                        .masterUsername("streamora")
                        .masterUserPassword("not-a-real-password")
                        .dbSubnetGroupName("streamora-prod")
                        .vpcSecurityGroupIds(group)
                        .multiAZ(false)
                        .publiclyAccessible(false))
                .dbInstance()
                .endpoint()
                .address();
    }

    private String secret(String host) {
        return client(SecretsManagerClient.builder())
                .createSecret(request -> request.name("streamora/prod/database-url")
                        .secretString("postgres://streamora:not-a-real-password@%s:5432/streamora".formatted(host)))
                .arn();
    }

    private Map<String, String> roles(String queue, String secret) {
        IamClient iam = client(IamClient.builder(), "aws-global");
        iam.createServiceLinkedRole(request -> request.awsServiceName("ecs.amazonaws.com"));
        String readSecret = statement("secretsmanager:GetSecretValue", secret);
        String web = policy(iam, "streamora-web-runtime", readSecret, statement("sqs:SendMessage", queue));
        String media = policy(
                iam,
                "streamora-worker-media-access",
                statement("s3:GetObject", "arn:aws:s3:::streamora-media-prod/*"),
                statement("s3:ListBucket", "arn:aws:s3:::streamora-media-prod"));
        String worker = policy(iam, "streamora-worker-runtime", readSecret, statement("sqs:ReceiveMessage", queue));
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put("web", role(iam, "streamora-task-web", List.of(web)));
        roles.put(
                "execution",
                role(
                        iam,
                        "streamora-execution",
                        List.of("arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy")));
        iam.putRolePolicy(request -> request.roleName("streamora-execution")
                .policyName("streamora-read-startup-secrets")
                .policyDocument(document(readSecret)));
        roles.put("worker", role(iam, "streamora-task-worker", List.of(media, worker)));
        return roles;
    }

    private static String policy(IamClient iam, String name, String... statements) {
        return iam.createPolicy(
                        request -> request.policyName(name).path("/streamora/").policyDocument(document(statements)))
                .policy()
                .arn();
    }

    private static String role(IamClient iam, String name, List<String> policies) {
        String arn = iam.createRole(
                        request -> request.roleName(name).path("/streamora/").assumeRolePolicyDocument(TRUST))
                .role()
                .arn();
        policies.forEach(
                policy -> iam.attachRolePolicy(request -> request.roleName(name).policyArn(policy)));
        return arn;
    }

    private static String statement(String action, String resource) {
        return "{\"Effect\":\"Allow\",\"Action\":\"%s\",\"Resource\":[\"%s\"]}".formatted(action, resource);
    }

    private static String document(String... statements) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[%s]}".formatted(String.join(",", statements));
    }

    private LoadBalancer loadBalancer(String group) {
        return client(ElasticLoadBalancingV2Client.builder())
                .createLoadBalancer(request -> request.name("streamora-edge")
                        .subnets(subnets.get("a"), subnets.get("b"))
                        .securityGroups(group)
                        .scheme("internet-facing")
                        .type("application"))
                .loadBalancers()
                .getFirst();
    }

    private String targetGroup(LoadBalancer balancer) {
        ElasticLoadBalancingV2Client elb = client(ElasticLoadBalancingV2Client.builder());
        String group = elb.createTargetGroup(request -> request.name("streamora-web-3000")
                        .protocol("HTTP")
                        .port(3000)
                        .vpcId(vpc)
                        .targetType("ip")
                        .healthCheckPath("/api/health"))
                .targetGroups()
                .getFirst()
                .targetGroupArn();
        Action forward = Action.builder().type("forward").targetGroupArn(group).build();
        String certificate = client(AcmClient.builder())
                .requestCertificate(request -> request.domainName("app.streamora.example")
                        .subjectAlternativeNames("*.streamora.example")
                        .validationMethod("DNS"))
                .certificateArn();
        elb.createListener(request -> request.loadBalancerArn(balancer.loadBalancerArn())
                .protocol("HTTPS")
                .port(443)
                .certificates(one -> one.certificateArn(certificate))
                .defaultActions(forward));
        elb.createListener(request -> request.loadBalancerArn(balancer.loadBalancerArn())
                .protocol("HTTP")
                .port(80)
                .defaultActions(forward));
        elb.registerTargets(request -> request.targetGroupArn(group)
                .targets(target -> target.id("10.42.3.17").port(3000)));
        return group;
    }

    private void services(String targetGroup, Map<String, String> groups, Map<String, String> roles, String secret) {
        EcsClient ecs = client(EcsClient.builder());
        ecs.createCluster(request -> request.clusterName("streamora-prod"));
        String web = taskDefinition(ecs, "web", 3000, roles, secret);
        String worker = taskDefinition(ecs, "worker", null, roles, secret);
        ecs.createService(request -> request.cluster("streamora-prod")
                .serviceName("streamora-web")
                .taskDefinition(web)
                .desiredCount(1)
                .launchType(LaunchType.FARGATE)
                .loadBalancers(balancer -> balancer.targetGroupArn(targetGroup)
                        .containerName("web")
                        .containerPort(3000))
                .networkConfiguration(
                        network -> network.awsvpcConfiguration(vpcs -> vpcs.subnets(subnets.get("a"), subnets.get("b"))
                                .securityGroups(groups.get("web"))
                                .assignPublicIp("ENABLED"))));
        ecs.createService(request -> request.cluster("streamora-prod")
                .serviceName("streamora-worker")
                .taskDefinition(worker)
                .desiredCount(1)
                .launchType(LaunchType.FARGATE)
                .networkConfiguration(network ->
                        network.awsvpcConfiguration(vpcs -> vpcs.subnets(List.of("c", "a", "d", "b", "e", "f").stream()
                                        .map(subnets::get)
                                        .toList())
                                .securityGroups(groups.get("worker"))
                                .assignPublicIp("ENABLED"))));
    }

    private static String taskDefinition(
            EcsClient ecs, String name, @Nullable Integer port, Map<String, String> roles, String secret) {
        return ecs.registerTaskDefinition(request -> request.family("streamora-" + name)
                        .taskRoleArn(roles.get(name))
                        .executionRoleArn(roles.get("execution"))
                        .networkMode("awsvpc")
                        .cpu("512")
                        .memory("1024")
                        .containerDefinitions(container -> {
                            container
                                    .name(name)
                                    .image("123456789012.dkr.ecr.us-east-1.amazonaws.com/streamora/" + name + ":1")
                                    .environment(
                                            variable("MEDIA_BUCKET", "streamora-media-prod"),
                                            variable("STORAGE_SERVICE_MODE", "s3"),
                                            variable(
                                                    "INGEST_QUEUE_URL",
                                                    "https://sqs.us-east-1.amazonaws.com/123456789012/streamora-ingest"))
                                    .secrets(one -> one.name("DATABASE_URL").valueFrom(secret));
                            if (port != null) {
                                container.portMappings(
                                        mapping -> mapping.containerPort(port).protocol("tcp"));
                            }
                        }))
                .taskDefinition()
                .taskDefinitionArn();
    }

    private static KeyValuePair variable(String name, String value) {
        return KeyValuePair.builder().name(name).value(value).build();
    }

    private void dns(LoadBalancer balancer) {
        Route53Client route53 = client(Route53Client.builder(), "aws-global");
        String zone = route53.createHostedZone(
                        request -> request.name("streamora.example").callerReference("streamora-1"))
                .hostedZone()
                .id();
        ResourceRecordSet alias = ResourceRecordSet.builder()
                .name("app.streamora.example")
                .type(RRType.A)
                .aliasTarget(target -> target.hostedZoneId(balancer.canonicalHostedZoneId())
                        .dnsName(balancer.dnsName() + ".")
                        .evaluateTargetHealth(true))
                .build();
        ResourceRecordSet text = ResourceRecordSet.builder()
                .name("streamora.example")
                .type(RRType.TXT)
                .ttl(300L)
                .resourceRecords(value -> value.value("\"v=spf1 -all\""))
                .build();
        route53.changeResourceRecordSets(request -> request.hostedZoneId(zone)
                .changeBatch(batch -> batch.changes(
                        change -> change.action(ChangeAction.CREATE).resourceRecordSet(alias),
                        change -> change.action(ChangeAction.CREATE).resourceRecordSet(text))));
    }

    private static TagSpecification named(ResourceType type, String name) {
        return TagSpecification.builder()
                .resourceType(type)
                .tags(tag -> tag.key("Name").value(name))
                .build();
    }
}
