package io.github.alidade.source.aws;

/// Is told how the matrix of services and regions fills. Called by several threads at once, and often: return quickly.
@FunctionalInterface
public interface CollectListener {
    void changed(CollectCell cell);

    static CollectListener none() {
        return cell -> {};
    }
}
