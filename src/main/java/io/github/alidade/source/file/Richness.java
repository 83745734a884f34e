package io.github.alidade.source.file;

import io.github.alidade.model.Resource;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much a record tells. Of two records of one thing the one that tells more is kept, of equals the first.
final class Richness {
    private Richness() {}

    static Resource better(Resource one, Resource other) {
        return one.equals(other) || of(one) >= of(other) ? one : other;
    }

    private static int of(@Nullable Object value) {
        if (value == null || value.equals(false) || value.equals("")) {
            return 0;
        }
        if (value instanceof List<?> list) {
            return list.stream().mapToInt(Richness::of).sum() + list.size();
        }
        return value instanceof Record record ? ofComponents(record) : 1;
    }

    private static int ofComponents(Record record) {
        int sum = 0;
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                sum += of(component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A record whose components cannot be read", e);
            }
        }
        return sum;
    }
}
