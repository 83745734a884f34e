package io.github.alidade.source.aws;

import io.github.alidade.model.HttpApi;
import io.github.alidade.source.Identities;
import java.util.List;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.Api;
import software.amazon.awssdk.services.apigatewayv2.model.GetApisResponse;
import software.amazon.awssdk.services.apigatewayv2.model.GetIntegrationsResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Integration;

/// HTTP and WebSocket APIs, and what they hand requests to.
final class ApiGatewayCollector implements Collector {
    /// API Gateway has one action for everything that is read.
    private static final Call APIS = Call.of("apigateway:GET", "GetApis");

    private static final Call INTEGRATIONS = Call.of("apigateway:GET", "GetIntegrations");
    private static final String PAGE = "100";

    @Override
    public String service() {
        return "apigateway";
    }

    @Override
    public Scope scope() {
        return Scope.REGIONAL;
    }

    @Override
    public List<Call> calls() {
        return List.of(APIS, INTEGRATIONS);
    }

    @Override
    public void collect(CollectContext context) {
        ApiGatewayV2Client gateway = context.client(ApiGatewayV2Client.builder());
        List<HttpApi> apis = context.pages(
                APIS,
                null,
                token -> gateway.getApis(request -> request.maxResults(PAGE).nextToken(token)),
                GetApisResponse::nextToken,
                answer -> answer.items().stream().map(api -> api(context, api)).toList());
        context.each(apis, api -> withIntegrations(context, gateway, api)).forEach(context::add);
    }

    private static HttpApi api(CollectContext context, Api found) {
        return new HttpApi(
                Identities.ofId(context.home(), found.apiId()),
                context.home(),
                found.apiId(),
                found.name(),
                found.protocolTypeAsString(),
                found.apiEndpoint(),
                List.of());
    }

    private static HttpApi withIntegrations(CollectContext context, ApiGatewayV2Client gateway, HttpApi api) {
        List<String> integrations = context.pages(
                INTEGRATIONS,
                api.id(),
                token -> gateway.getIntegrations(
                        request -> request.apiId(api.apiId()).maxResults(PAGE).nextToken(token)),
                GetIntegrationsResponse::nextToken,
                answer -> answer.items().stream()
                        .map(Integration::integrationUri)
                        .filter(Texts::said)
                        .toList());
        return new HttpApi(
                api.id(),
                api.home(),
                api.apiId(),
                api.name(),
                api.protocol(),
                api.endpoint(),
                integrations.stream().distinct().toList());
    }
}
