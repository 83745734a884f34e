package io.github.alidade.redaction;

/// Names a node within one session: the same resource has the same key under every exposure and after a reload.
/// The number says nothing of the resource and is never written into an export.
public record NodeKey(int number) implements Comparable<NodeKey> {
    @Override
    public int compareTo(NodeKey other) {
        return Integer.compare(number, other.number);
    }
}
