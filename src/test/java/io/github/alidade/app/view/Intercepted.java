package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.PipelineWorkbench;
import io.github.alidade.app.viewmodel.Workbench;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/// The real pipeline, and something between it and the window: holds calls back, or changes what they make.
final class Intercepted {
    /// What is between.
    interface Between {
        Object called(String method, Object[] arguments, Real real) throws Throwable;
    }

    /// The call as it would have been.
    interface Real {
        Object call() throws Throwable;
    }

    private Intercepted() {}

    static Workbench workbench(Between between) {
        return wrapped(Workbench.class, new PipelineWorkbench(), between);
    }

    private static <T> T wrapped(Class<T> type, T real, Between between) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object made = between.called(method.getName(), arguments, () -> invoke(real, method, arguments));
                    return made instanceof Workbench.Opened opened
                            ? wrapped(Workbench.Opened.class, opened, between)
                            : made;
                }));
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
