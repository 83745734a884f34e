package io.github.alidade.source.aws;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/// Refuses, before a request is even made, every operation that is not declared as a reading call.
final class DeclaredCallsOnly implements ExecutionInterceptor {
    private final Set<String> operations;

    DeclaredCallsOnly(Collection<Call> declared) {
        operations = declared.stream().map(Call::operation).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        if (operation == null || !operations.contains(operation)) {
            throw new UndeclaredCallException(String.valueOf(operation));
        }
    }

    /// A bug of a collector: it must not be taken for a failure of the service.
    static final class UndeclaredCallException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        UndeclaredCallException(String operation) {
            super("Refused to call %s: it is not declared".formatted(operation));
        }
    }
}
