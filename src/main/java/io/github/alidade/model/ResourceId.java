package io.github.alidade.model;

/// Who a resource is: its ARN, or `account/region/id` where AWS gives it none. Never its name.
public record ResourceId(String value) implements Comparable<ResourceId> {
    public ResourceId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An identity needs a text");
        }
    }

    /// The identity that an ARN is.
    public static ResourceId arn(String arn) {
        return new ResourceId(arn);
    }

    /// The identity of a thing that AWS names by an id within an account and region (`vpc-0a1b...`).
    public static ResourceId of(Home home, String id) {
        return new ResourceId(home.account() + "/" + home.region() + "/" + id);
    }

    @Override
    public int compareTo(ResourceId other) {
        return value.compareTo(other.value);
    }

    // Written out: every map of the program asks for them, and what a record makes of itself is slow at first.

    @Override
    public boolean equals(Object other) {
        return other instanceof ResourceId id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /// Says nothing: an identity must not reach a log by way of string concatenation.
    @Override
    public String toString() {
        return "<resource>";
    }
}
