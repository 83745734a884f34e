package io.github.alidade.redaction;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that are AWS's own and the same in every account. The lists are closed: a word that is not here is treated
/// as the account's, because a pattern would let through a name that merely looks like AWS's.
final class AwsWords {
    private AwsWords() {}

    private static final Set<String> REGIONS = words("""
        us-east-1 us-east-2 us-west-1 us-west-2 ca-central-1 ca-west-1 mx-central-1 sa-east-1
        eu-central-1 eu-central-2 eu-west-1 eu-west-2 eu-west-3 eu-north-1 eu-south-1 eu-south-2
        ap-east-1 ap-east-2 ap-south-1 ap-south-2 ap-northeast-1 ap-northeast-2 ap-northeast-3
        ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7
        af-south-1 il-central-1 me-central-1 me-south-1 me-west-1
        us-gov-east-1 us-gov-west-1 cn-north-1 cn-northwest-1
        us-iso-east-1 us-iso-west-1 us-isob-east-1 us-isob-west-1 eu-isoe-west-1 us-isof-east-1 us-isof-south-1
        eusc-de-east-1 global unknown
        """);

    /// Last parts of the names of AWS's own endpoint services.
    private static final Set<String> ENDPOINT_SERVICES = words("""
        access-analyzer account acm acm-pca airflow.api airflow.env airflow.ops amplify amplifyuibuilder app-integrations
        appconfig appconfigdata application-autoscaling application-signals applicationinsights appmesh
        appmesh-envoy-management apprunner apprunner.requests appstream.api appstream.streaming appsync appsync-api
        aps aps-workspaces athena auditmanager autoscaling autoscaling-plans backup backup-gateway batch
        bedrock bedrock-agent bedrock-agent-runtime bedrock-agentcore bedrock-runtime billing billingconductor braket
        budgets cassandra cassandra-fips ce cleanrooms cleanrooms-ml cloud9 cloudcontrolapi clouddirectory
        cloudformation cloudhsmv2 cloudsearch cloudtrail codeartifact.api codeartifact.repositories codebuild
        codecommit codeconnections.api codedeploy codedeploy-commands-secure codeguru-profiler codeguru-reviewer
        codepipeline codestar-connections.api codewhisperer cognito-identity cognito-idp comprehend comprehendmedical
        compute-optimizer config connect connect-campaigns controlcatalog cost-optimization-hub databrew
        datasync datazone deadline.management deadline.scheduling deviceadvisor.iot devops-guru directconnect
        dms docdb-elastic drs ds dynamodb dynamodb-fips dynamodb-streams ebs ec2 ec2messages ecr.api ecr.dkr
        ecs ecs-agent ecs-telemetry eks eks-auth elasticache elasticbeanstalk elasticbeanstalk-health elasticfilesystem
        elasticloadbalancing elasticmapreduce elastic-inference.runtime email-smtp emr-containers emr-serverless
        emrwal.prod entityresolution events evidently execute-api evs finspace finspace-api firehose fis forecast
        forecastquery frauddetector freetier fsx glacier glue glue.dashboard grafana grafana-workspace greengrass
        groundstation guardduty guardduty-data health healthlake iam identitystore imagebuilder inspector2 inspector-scan
        internetmonitor invoicing iot.credentials iot.data iot.fleethub.api iotfleetwise iotroborunner iotsitewise.api
        iotsitewise.data iottwinmaker.api iottwinmaker.data iotwireless.api ivs.contribute kafka kafka-fips kendra
        kendra-ranking kinesis-firehose kinesis-streams kinesisanalytics kms kms-fips lakeformation lambda launchwizard
        lex-models-v2 lex-runtime-v2 license-manager logs lookoutequipment lookoutmetrics lookoutvision m2
        macie2 mailmanager managedblockchain mediaconnect medialive mediaconvert memory-db memorydb-fips mgn
        migrationhub-orchestrator migrationhub-strategy models-v2-lex monitoring mq neptune-graph network-firewall
        networkflowmonitor networkmanager nimble notifications oam observabilityadmin omics-storage
        organizations osis outposts panorama payment-cryptography.controlplane payment-cryptography.dataplane
        pca-connector-ad pca-connector-scep pcs personalize personalize-events personalize-runtime pi pinpoint
        pipes polly pricing.api private-networks profile proton qbusiness qldb.session quicksight ram rbin rds rds-data
        redshift redshift-data redshift-fips redshift-serverless refactor-spaces rekognition resiliencehub
        resource-explorer-2 resource-groups robomaker rolesanywhere route53resolver rum rum-dataplane s3
        s3express s3-global.accesspoint s3-outposts s3tables sagemaker.api sagemaker.featurestore-runtime
        sagemaker.metrics sagemaker.runtime scheduler schemas scn secretsmanager securityhub securitylake
        serverlessrepo servicecatalog servicecatalog-appregistry servicediscovery sesv2 signin
        simspaceweaver snow-device-management sns sqs ssm ssm-contacts ssm-incidents ssm-quicksetup ssmmessages
        states storagegateway streaming-rekognition sts support swf sync-states synthetics tagging
        tax textract thinclient.api timestream-influxdb tnb transcribe transcribestreaming transfer transfer.server
        translate trustedadvisor verifiedpermissions voiceid vpc-lattice wellarchitected wisdom workmail
        workspaces xray
        """);

    /// First labels of service principals, `ecs-tasks` of `ecs-tasks.amazonaws.com`.
    private static final Set<String> PRINCIPALS = words("""
        access-analyzer acm acm-pca airflow airflow-env amplify apigateway appconfig appflow application-autoscaling
        application-insights appmesh apprunner appstream appsync athena auditmanager autoscaling aws-artifact-account-sync
        backup batch bedrock bedrock-agentcore billingconductor braket budgets cassandra chatbot cloud9 cloudformation
        cloudfront cloudhsm cloudtrail cloudwatch codebuild codecommit codedeploy codeguru-profiler codepipeline codestar
        codestar-connections codestar-notifications cognito-identity cognito-idp comprehend compute-optimizer config
        connect controltower cur databrew dataexchange datapipeline datasync datazone dax delivery.logs devops-guru
        directoryservice dlm dms drs ds dynamodb ec2 ec2scheduled ec2fleet ecr ecs ecs-tasks edgelambda eks
        eks-fargate-pods eks-nodegroup elasticache elasticbeanstalk elasticfilesystem elasticloadbalancing
        elasticmapreduce elastictranscoder email emr-containers emr-serverless es events evidently firehose fis fms
        forecast frauddetector fsx gamelift glacier globalaccelerator glue grafana greengrass guardduty health healthlake
        imagebuilder importexport inspector inspector2 internetmonitor iot iotanalytics iotevents iotsitewise ivs
        kafka kafkaconnect kendra kinesis kinesisanalytics kms lakeformation lambda lex lexv2 license-manager
        lightsail location logdelivery logger logs lookoutmetrics m2 machinelearning macie managedblockchain
        mediaconnect mediaconvert medialive mediapackage mediastore mediatailor memorydb mgn migrationhub mobilehub
        monitoring monitoring.rds mq network-firewall networkmanager opensearchservice opsworks opsworks-cm
        organizations osis-pipelines outposts panorama personalize pinpoint pipes polly pods.eks privatelink proton
        qbusiness qldb quicksight ram rds redshift redshift-serverless rekognition replication.ecr
        replicator.lambda resource-groups resource-explorer-2 robomaker rolesanywhere route53 route53resolver s3
        sagemaker scheduler schemas secretsmanager securityhub securitylake serverlessrepo servicecatalog
        servicediscovery servicequotas ses shield signer sms sns spot spotfleet sqs ssm ssm-incidents sso states
        storagegateway streams.metrics sts support swf synthetics tagpolicies textract timestream timestream-influxdb
        tnb transcribe transfer transitgateway translate trustedadvisor verified-access vmie voiceid vpc-flow-logs
        vpc-lattice vpcx waf waf-regional wafv2 wellarchitected workdocs worklink workmail workspaces
        workspaces-web xray cloudwatch-crossaccount ops.apigateway spotlight billing
        ec2messages ecs.application-autoscaling dynamodb.application-autoscaling lambda.application-autoscaling
        rds.application-autoscaling
        """);

    /// What AWS calls its services in IAM actions.
    private static final Set<String> SERVICE_CODES = words("""
        acm apigateway apigatewayv2 athena autoscaling cloudformation cloudfront cloudtrail cloudwatch codebuild cognito-idp
        dax docdb dynamodb ec2 ecr ecs eks elasticache elasticfilesystem elasticloadbalancing elbv2 elb es events firehose glue
        iam kafka kinesis kms lambda lightsail logs memorydb mq neptune opensearch organizations rds redshift
        resource-groups resource-explorer-2 route53 route53domains s3 s3api secretsmanager servicediscovery ses sns sqs ssm
        states sts tag tagging wafv2 config
        """);

    private static final Pattern ENDPOINT_NAME =
            Pattern.compile("(?:com|cn\\.com|aws)\\.(?:amazonaws\\.)?([a-z0-9-]+)\\.(.+)");
    private static final Pattern PRINCIPAL_NAME = Pattern.compile("(.+)\\.amazonaws\\.com(\\.cn)?");
    private static final Pattern CALL = Pattern.compile(
            "(?:Admin|Batch|Check|Count|Describe|Filter|Get|Head|List|Lookup|Query|Scan|Search|Simulate|View)[A-Z0-9][A-Za-z0-9]{1,60}");

    static boolean region(String text) {
        return REGIONS.contains(text);
    }

    /// Whether a name such as `com.amazonaws.us-east-1.ecr.api` is one of AWS's own endpoint services.
    static boolean endpointService(String name) {
        Matcher matcher = ENDPOINT_NAME.matcher(name);
        return matcher.matches() && REGIONS.contains(matcher.group(1)) && ENDPOINT_SERVICES.contains(matcher.group(2))
                || name.equals("com.amazonaws.s3-global.accesspoint");
    }

    /// Whether a word such as `ecr.api` is the last part of the name of one of AWS's own endpoint services.
    static boolean endpointServiceName(String word) {
        return ENDPOINT_SERVICES.contains(word);
    }

    /// The part of an endpoint service's name that says which service it is.
    static String endpointServiceWord(String name) {
        Matcher matcher = ENDPOINT_NAME.matcher(name);
        return matcher.matches() ? matcher.group(2) : name;
    }

    /// Whether a name such as `ecs-tasks.amazonaws.com` or `logs.us-east-1.amazonaws.com` is a service principal.
    static boolean principal(String name) {
        Matcher matcher = PRINCIPAL_NAME.matcher(name.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return false;
        }
        String service = matcher.group(1);
        int dot = service.lastIndexOf('.');
        return PRINCIPALS.contains(service)
                || dot > 0
                        && REGIONS.contains(service.substring(dot + 1))
                        && PRINCIPALS.contains(service.substring(0, dot));
    }

    /// `logs.amazonaws.com` of `logs.us-east-1.amazonaws.com`.
    static String principalWithoutRegion(String name) {
        Matcher matcher = PRINCIPAL_NAME.matcher(name.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return name;
        }
        String service = matcher.group(1);
        int dot = service.lastIndexOf('.');
        boolean regional = dot > 0 && REGIONS.contains(service.substring(dot + 1));
        return (regional ? service.substring(0, dot) : service) + ".amazonaws.com";
    }

    /// Names of managed policies that AWS gives to every account; the rest is treated as the account's.
    private static final Set<String> POLICIES = words("""
        AdministratorAccess PowerUserAccess ReadOnlyAccess ViewOnlyAccess SecurityAudit IAMFullAccess IAMReadOnlyAccess
        AmazonECSTaskExecutionRolePolicy AmazonEC2ContainerServiceforEC2Role AmazonEC2ContainerServiceRole
        AmazonECS_FullAccess AmazonECSInfrastructureRolePolicyForVolumes AmazonEC2ContainerServiceEventsRole
        AmazonEC2ContainerRegistryReadOnly AmazonEC2ContainerRegistryPowerUser AmazonEC2ContainerRegistryFullAccess
        AmazonEC2ContainerRegistryPullOnly AmazonS3FullAccess AmazonS3ReadOnlyAccess AmazonSQSFullAccess
        AmazonSQSReadOnlyAccess AmazonSNSFullAccess AmazonSNSReadOnlyAccess AmazonDynamoDBFullAccess
        AmazonDynamoDBReadOnlyAccess AmazonRDSFullAccess AmazonRDSReadOnlyAccess AmazonRDSEnhancedMonitoringRole
        AmazonRDSDataFullAccess AmazonElastiCacheFullAccess AmazonElastiCacheReadOnlyAccess SecretsManagerReadWrite
        AmazonSSMManagedInstanceCore AmazonSSMFullAccess AmazonSSMReadOnlyAccess CloudWatchAgentServerPolicy
        CloudWatchFullAccess CloudWatchFullAccessV2 CloudWatchReadOnlyAccess CloudWatchLogsFullAccess
        CloudWatchLogsReadOnlyAccess AWSXRayDaemonWriteAccess AWSXrayWriteOnlyAccess AWSXRayFullAccess
        AWSLambdaBasicExecutionRole AWSLambdaVPCAccessExecutionRole AWSLambdaSQSQueueExecutionRole
        AWSLambdaDynamoDBExecutionRole AWSLambdaKinesisExecutionRole AWSLambdaMSKExecutionRole AWSLambdaRole
        AWSLambda_FullAccess AWSLambda_ReadOnlyAccess AmazonVPCFullAccess AmazonVPCReadOnlyAccess
        AmazonEKSClusterPolicy AmazonEKSWorkerNodePolicy AmazonEKS_CNI_Policy AmazonEKSServicePolicy
        AmazonKinesisFullAccess AmazonKinesisReadOnlyAccess AmazonAPIGatewayInvokeFullAccess
        AmazonAPIGatewayPushToCloudWatchLogs AWSCodeDeployRoleForECS AWSAppRunnerServicePolicyForECRAccess
        AWSStepFunctionsFullAccess AWSBackupServiceRolePolicyForBackup AWSConfigRole AWS_ConfigRole
        """);

    private static final Pattern POLICY =
            Pattern.compile("arn:aws(?:-cn|-us-gov)?:iam::aws:policy/(?:[a-z-]+/)?([A-Za-z0-9_]+)");

    /// Whether an ARN is that of a managed policy of AWS.
    static boolean policy(String arn) {
        Matcher matcher = POLICY.matcher(arn);
        return matcher.matches() && POLICIES.contains(matcher.group(1));
    }

    static String policyName(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    static Set<String> policies() {
        return POLICIES;
    }

    static boolean serviceCode(String word) {
        return SERVICE_CODES.contains(word);
    }

    /// Whether a text has the shape of a reading operation of AWS.
    static boolean call(String word) {
        return CALL.matcher(word).matches();
    }

    private static Set<String> words(String text) {
        return Set.copyOf(java.util.List.of(text.strip().split("\\s+")));
    }
}
