package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;

/// One thing of an account. Every component of every record says how it may be shown.
public sealed interface Resource
        permits AddressRange,
                Bucket,
                CacheCluster,
                Certificate,
                DbCluster,
                DbInstance,
                Distribution,
                DnsRecord,
                EcsCluster,
                EcsService,
                HostedZone,
                HttpApi,
                Internet,
                InternetGateway,
                LambdaFunction,
                Listener,
                ListenerRule,
                LoadBalancer,
                LogGroup,
                NatGateway,
                NetworkInterface,
                OtherResource,
                PrefixList,
                Queue,
                Role,
                RouteTable,
                Secret,
                SecurityGroup,
                ServiceMode,
                Subnet,
                Table,
                TargetGroup,
                TaskDefinition,
                Topic,
                Undescribed,
                Vpc,
                VpcEndpoint {

    ResourceId id();

    Home home();

    ResourceKind kind();
}
