package io.github.alidade.source.aws;

/// A reading call: the IAM action that permits it, and the operation by which the API knows it.
///
/// @param service the part of the action before the colon, such as `rds`
/// @param action the part behind it, such as `DescribeDBInstances`
public record Call(String service, String action, String operation) implements Comparable<Call> {

    /// A call whose operation is named like its action, which most are.
    static Call of(String permission) {
        int colon = permission.indexOf(':');
        String action = permission.substring(colon + 1);
        return new Call(permission.substring(0, colon), action, action);
    }

    /// A call whose operation has another name than the action that permits it.
    static Call of(String permission, String operation) {
        return new Call(of(permission).service(), of(permission).action(), operation);
    }

    /// As IAM spells it: `rds:DescribeDBInstances`.
    public String permission() {
        return service + ":" + action;
    }

    @Override
    public int compareTo(Call other) {
        return (permission() + " " + operation).compareTo(other.permission() + " " + other.operation);
    }
}
