package io.github.alidade.model;

import org.jspecify.annotations.Nullable;

/// Where addresses of a range go.
public record Route(
        @Generalise(Broader.ADDRESS_RANGE) @Nullable String destination,
        @Keep(Words.ROUTE_TARGET) String targetKind,
        @Alias(AliasKind.GATEWAY) @Nullable String target) {

    /// AWS tells by the beginning of an id what a route leads to.
    ///
    /// @param id of whatever it leads to, `local` within the VPC; null if AWS does not say
    public static Route leadingTo(@Nullable String destination, @Nullable String id) {
        return new Route(destination, kind(id == null ? "" : id), "local".equals(id) ? null : id);
    }

    private static String kind(String id) {
        if (id.startsWith("arn:")) {
            return "core-network";
        }
        return switch (id.contains("-") ? id.substring(0, id.indexOf('-')) : id) {
            case "local" -> "local";
            case "igw" -> "internet-gateway";
            case "nat" -> "nat-gateway";
            case "vpce" -> "vpc-endpoint";
            case "pcx" -> "peering";
            case "tgw" -> "transit-gateway";
            case "eni", "i" -> "network-interface";
            case "eigw" -> "egress-only";
            case "vgw" -> "virtual-gateway";
            case "cagw" -> "carrier-gateway";
            case "lgw" -> "local-gateway";
            default -> "other";
        };
    }
}
