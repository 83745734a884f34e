package io.github.alidade.redaction;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.*;
import io.github.alidade.vocabulary.GapReason;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Topologies at random, made from what the model's records declare: a new kind or component takes part by itself.
/// Everything that is not kept goes through a [Renamer], so that one account can be made twice under other names.
public final class RandomTopologies {
    /// Gives raw texts. Two tokens are the same text exactly if they are the same token.
    public interface Renamer {
        /// @param family what the texts are: `SERVICE`, `DNS_NAME`, `text` and the like
        String text(String family, int number);
    }

    public static final Renamer PLAIN =
            (family, number) -> family.toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-raw" + number;

    private static final int NAMES = 6;

    /// How many resources a kind has, and values a list; with at least one, no value is missing.
    private final int least;

    private final int most;

    /// How many of the words that would be kept are no words: one of so many.
    private final int strange;

    private final Random random;
    private final Renamer renamer;
    private final Map<Class<?>, List<ResourceId>> ids = new HashMap<>();
    private final List<ResourceId> all = new ArrayList<>();
    private int own;

    private RandomTopologies(long seed, Renamer renamer, int least, int most) {
        this(seed, renamer, least, most, 8);
    }

    private RandomTopologies(long seed, Renamer renamer, int least, int most, int strange) {
        this.strange = strange;
        this.random = new Random(seed);
        this.renamer = renamer;
        this.least = least;
        this.most = most;
    }

    public static Topology of(long seed, Renamer renamer) {
        return new RandomTopologies(seed, renamer, 0, 3).make();
    }

    /// At most one resource of a kind: quick to make, and rich enough for most of what can be shown.
    public static Topology small(long seed, Renamer renamer) {
        return new RandomTopologies(seed, renamer, 0, 1).make();
    }

    /// One or two of each kind, every component with a value.
    static Topology full(long seed, Renamer renamer) {
        return new RandomTopologies(seed, renamer, 1, 2).make();
    }

    /// One or two of each kind, every component with a value, and no word that any vocabulary knows.
    static Topology strange(long seed, Renamer renamer) {
        return new RandomTopologies(seed, renamer, 1, 2, 1).make();
    }

    /// Up to six of each kind, values missing here and there, and no word that any vocabulary knows.
    static Topology strangeAndSparse(long seed, Renamer renamer) {
        return new RandomTopologies(seed, renamer, 0, 6, 1).make();
    }

    static List<Class<?>> kinds() {
        return Arrays.asList(Resource.class.getPermittedSubclasses());
    }

    private Topology make() {
        for (Class<?> kind : kinds()) {
            int count = least == 0 ? random.nextInt(most + 1) : random.nextInt(least, most + 1);
            List<ResourceId> mine = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                mine.add(new ResourceId("id:" + renamer.text("identity", all.size())));
                all.add(mine.getLast());
            }
            ids.put(kind, mine);
        }
        List<Resource> resources = new ArrayList<>();
        for (Class<?> kind : kinds()) {
            for (ResourceId id : ids.get(kind)) {
                own = all.indexOf(id);
                resources.add((Resource) record(kind, id));
            }
        }
        // Correlation makes no second relation of one kind between the same two.
        Map<List<?>, Relation> relations = new LinkedHashMap<>();
        for (int i = 0; all.size() > 1 && i < all.size(); i++) {
            Relation relation = (Relation) record(Relation.class, null);
            relations.putIfAbsent(List.of(relation.source(), relation.target(), relation.kind()), relation);
        }
        return new Topology(resources, List.copyOf(relations.values()), gaps(), false);
    }

    private List<Gap> gaps() {
        ResourceId about = all.isEmpty() || random.nextBoolean() ? null : all.get(random.nextInt(all.size()));
        return List.of(
                new Gap(GapReason.DENIED, "rds", "us-east-1", "DescribeDBInstances", null),
                new Gap(
                        GapReason.FAILED,
                        renamer.text("GAP", 1),
                        renamer.text("REGION", 2),
                        renamer.text("GAP", 3),
                        about));
    }

    /// A record's constructor and what its components are: asking for annotations is slow.
    private record Shape(Constructor<?> constructor, List<Slot> slots) {}

    private record Slot(RecordComponent component, Class<?> element, boolean list, boolean nullable, Field field) {}

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            List<Slot> slots = new ArrayList<>();
            RecordComponent[] components = type.getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                Class<?> element = components[i].getGenericType() instanceof ParameterizedType list
                        ? (Class<?>) list.getActualTypeArguments()[0]
                        : components[i].getType();
                boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
                Field field = Field.plan(type.asSubclass(Record.class)).fields().get(i);
                slots.add(new Slot(components[i], element, components[i].getType() == List.class, nullable, field));
            }
            return new Shape(type.getDeclaredConstructors()[0], slots);
        }
    };

    private Record record(Class<?> type, ResourceId id) {
        try {
            Shape shape = SHAPES.get(type);
            Object[] values = new Object[shape.slots().size()];
            for (int i = 0; i < values.length; i++) {
                Slot slot = shape.slots().get(i);
                boolean identity = id != null && slot.component().getName().equals("id");
                values[i] = identity ? id : value(slot);
            }
            return (Record) shape.constructor().newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getSimpleName() + " cannot be made", e);
        }
    }

    private Object value(Slot slot) {
        if (!slot.list()) {
            return slot.nullable() && least == 0 && random.nextInt(4) == 0 ? null : single(slot);
        }
        List<Object> values = new ArrayList<>();
        for (int i = Math.max(least, random.nextInt(4)); i > 0; i--) {
            values.add(single(slot));
        }
        return values;
    }

    private Object single(Slot slot) {
        Class<?> type = slot.element();
        if (type == ResourceId.class) {
            return identity(slot.component().getName());
        }
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type == int.class || type == Integer.class) {
            // Half of them are ports that everybody knows, or few.
            return random.nextBoolean() ? random.nextInt(1, 6000) : KNOWN[random.nextInt(KNOWN.length)];
        }
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        }
        return type.isRecord() ? record(type, null) : text(slot.field());
    }

    /// References of a kind that the component's name tells, or to anything.
    private ResourceId identity(String component) {
        Class<?> kind =
                switch (component) {
                    case "taskDefinition" -> TaskDefinition.class;
                    case "taskRole", "executionRole", "role" -> Role.class;
                    case "zone" -> HostedZone.class;
                    case "loadBalancer", "loadBalancers" -> LoadBalancer.class;
                    case "listener" -> Listener.class;
                    case "targetGroup" -> TargetGroup.class;
                    default -> Resource.class;
                };
        List<ResourceId> choice = ids.getOrDefault(kind, all);
        if (kind == HostedZone.class && choice.isEmpty()) {
            return new ResourceId("id:" + renamer.text("identity", 998));
        }
        List<ResourceId> from = choice.isEmpty() ? all : choice;
        return from.isEmpty()
                ? new ResourceId("id:" + renamer.text("identity", 999))
                : from.get(random.nextInt(from.size()));
    }

    private String text(Field field) {
        return switch (field.declared()) {
            case Field.Declared.Kept(var words) -> kept(words);
            case Field.Declared.Aliased(var kind) -> renamer.text(kind.name(), random.nextInt(NAMES));
            case Field.Declared.Dropped() -> renamer.text("text", random.nextInt(NAMES) + own);
            case Field.Declared.Generalised(var broader) -> general(broader);
            case Field.Declared.Parted() -> throw new IllegalStateException("A text has no parts");
        };
    }

    private String general(Broader broader) {
        int number = random.nextInt(NAMES);
        return switch (broader) {
            case DESCRIPTION, COUNT -> renamer.text("text", number);
            case IAM_PATH -> "/" + renamer.text("text", number) + "/";
            case MAJOR_VERSION -> "16." + renamer.text("minor", number);
            case ADDRESS_RANGE -> number == 0 ? "0.0.0.0/0" : renamer.text("ADDRESS_RANGE", number);
            case PRINCIPAL -> number == 0 ? "ecs-tasks.amazonaws.com" : renamer.text("PRINCIPAL", number);
            case ENDPOINT_SERVICE ->
                number == 0 ? "com.amazonaws.us-east-1.sqs" : renamer.text("ENDPOINT_SERVICE", number);
            case REGION -> number == 0 ? renamer.text("REGION", number) : "us-east-1";
        };
    }

    private static final int[] KNOWN = {0, 1, 2, 3, 5, 6, 22, 80, 443, 1433, 3306, 5432, 6379, 8080, 11211, 27017};

    private static final List<String> SAMPLES = List.of(
            "80",
            "1521",
            "mysql",
            "redis",
            "memcached",
            "nodejs20.x",
            "python3.9",
            "AWS::Kinesis::StreamConsumer",
            "AWS::Glue::Job",
            "EC2",
            "DAEMON",
            "host",
            "443",
            "true",
            "A",
            "application",
            "internet-facing",
            "active",
            "tcp",
            "forward",
            "default",
            "host-header",
            "HTTPS",
            "ip",
            "healthy",
            "ISSUED",
            "FARGATE",
            "REPLICA",
            "awsvpc",
            "512",
            "Allow",
            "group",
            "Interface",
            "postgres",
            "available",
            "python3.12",
            "sqs",
            "http",
            "s3",
            "Service",
            "nat-gateway",
            "AWS::Kinesis::Stream",
            "*");

    private static final Map<Words, List<String>> FITTING = new EnumMap<>(Words.class);

    static {
        for (Words words : Words.values()) {
            FITTING.put(words, SAMPLES.stream().filter(words::accepts).toList());
        }
    }

    /// Words of the vocabulary, and now and then one that is not.
    private String kept(Words words) {
        List<String> fitting = FITTING.get(words);
        return fitting.isEmpty() || random.nextInt(strange) == 0
                ? "no word of " + renamer.text("text", random.nextInt(NAMES))
                : fitting.get(random.nextInt(fitting.size()));
    }
}
