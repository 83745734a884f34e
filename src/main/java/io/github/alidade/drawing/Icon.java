package io.github.alidade.drawing;

import io.github.alidade.vocabulary.ResourceKind;

/// Icons of our own making, drawn on a 24 x 24 grid to be stroked 1.5 wide with round ends; they show what a
/// thing does, and are nobody's artwork or trade mark.
public enum Icon {
    /// The program's own sign: the sighting rule over the circle of the compass.
    ALIDADE("M4 12A8 8 0 1 1 20 12A8 8 0 1 1 4 12Z M3 16.5L21 7.5 M11 12A1 1 0 1 1 13 12A1 1 0 1 1 11 12Z"),
    GLOBE("M3.5 12A8.5 8.5 0 1 1 20.5 12A8.5 8.5 0 1 1 3.5 12Z M3.5 12H20.5"
            + " M12 3.5C14.4 5.9 15.6 8.8 15.6 12C15.6 15.2 14.4 18.1 12 20.5"
            + "C9.6 18.1 8.4 15.2 8.4 12C8.4 8.8 9.6 5.9 12 3.5Z"),
    ZONE("M4 7A2 2 0 0 1 6 5H9.5L12 7.5H18A2 2 0 0 1 20 9.5V17A2 2 0 0 1 18 19H6A2 2 0 0 1 4 17Z M8 13.5H16"),
    SIGNPOST("M12 3V21 M8.5 21H15.5 M12 4.5H18L20.5 7L18 9.5H12Z M12 11.5H6L3.5 14L6 16.5H12Z"),
    HUB("M9 12A3 3 0 1 1 15 12A3 3 0 1 1 9 12Z M9.8 9.9L6.7 6.8 M14.2 9.9L17.3 6.8 M9.8 14.1L6.7 17.2"
            + " M14.2 14.1L17.3 17.2 M3.5 5.2A1.9 1.9 0 1 1 7.3 5.2A1.9 1.9 0 1 1 3.5 5.2Z"
            + " M16.7 5.2A1.9 1.9 0 1 1 20.5 5.2A1.9 1.9 0 1 1 16.7 5.2Z"
            + " M3.5 18.8A1.9 1.9 0 1 1 7.3 18.8A1.9 1.9 0 1 1 3.5 18.8Z"
            + " M16.7 18.8A1.9 1.9 0 1 1 20.5 18.8A1.9 1.9 0 1 1 16.7 18.8Z"),
    BRACES("M8.5 4H8A2.5 2.5 0 0 0 5.5 6.5V9.5L3.5 12L5.5 14.5V17.5A2.5 2.5 0 0 0 8 20H8.5"
            + " M15.5 4H16A2.5 2.5 0 0 1 18.5 6.5V9.5L20.5 12L18.5 14.5V17.5A2.5 2.5 0 0 1 16 20H15.5"
            + " M10.5 15L13.5 9"),
    SPLIT("M3 12H20.5 M6.5 12C11.5 12 9.5 5.5 14.5 5.5H20.5 M6.5 12C11.5 12 9.5 18.5 14.5 18.5H20.5"
            + " M18 3L20.5 5.5L18 8 M18 9.5L20.5 12L18 14.5 M18 16L20.5 18.5L18 21"),
    ENTRY("M3 12H13 M9.5 8.5L13 12L9.5 15.5 M9.5 4.5A8 8 0 1 1 9.5 19.5"),
    FUNNEL("M4 5H20L14 12.5V19.5L10 17V12.5Z"),
    TARGET("M4 12A8 8 0 1 1 20 12A8 8 0 1 1 4 12Z M8 12A4 4 0 1 1 16 12A4 4 0 1 1 8 12Z"
            + " M11.6 12A0.4 0.4 0 1 1 12.4 12A0.4 0.4 0 1 1 11.6 12Z"),
    ROSETTE("M6.5 9A5.5 5.5 0 1 1 17.5 9A5.5 5.5 0 1 1 6.5 9Z M8.5 13.5L7 21L12 18.2L17 21L15.5 13.5"
            + " M9.8 9L11.4 10.6L14.4 7.6"),
    BLOCKS("M4 4H10.5V10.5H4Z M13.5 4H20V10.5H13.5Z M4 13.5H10.5V20H4Z M13.5 13.5H20V20H13.5Z"),
    CUBE("M12 3L19.8 7.5V16.5L12 21L4.2 16.5V7.5Z M4.2 7.5L12 12L19.8 7.5 M12 12V21"),
    SHEET("M7 3H14L18.5 7.5V19.5A1.5 1.5 0 0 1 17 21H7A1.5 1.5 0 0 1 5.5 19.5V4.5A1.5 1.5 0 0 1 7 3Z"
            + " M14 3V7.5H18.5 M9 12H15 M9 16H15"),
    LAMBDA("M6.5 4H8.6A1.5 1.5 0 0 1 10 5L15.2 19A1.5 1.5 0 0 0 16.6 20H18.5 M11.4 9.5L6 20"),
    CYLINDER("M4.5 6A7.5 2.75 0 1 1 19.5 6A7.5 2.75 0 1 1 4.5 6Z M4.5 6V18A7.5 2.75 0 0 0 19.5 18V6"
            + " M4.5 12A7.5 2.75 0 0 0 19.5 12"),
    CYLINDERS("M3 9.5A5.5 2.2 0 1 1 14 9.5A5.5 2.2 0 1 1 3 9.5Z M3 9.5V18A5.5 2.2 0 0 0 14 18V9.5"
            + " M3 13.8A5.5 2.2 0 0 0 14 13.8 M9.5 5.2A5.75 2.2 0 0 1 21 5.2V14.5A5.75 2.2 0 0 1 17 16.6"
            + " M9.5 5.2A5.75 2.2 0 0 0 21 5.2"),
    BOLT("M13.5 3L5 13.5H11.5L10.5 21L19 10.5H12.5Z"),
    GRID_OF_ROWS(
            "M5.5 5H18.5A1.5 1.5 0 0 1 20 6.5V17.5A1.5 1.5 0 0 1 18.5 19H5.5A1.5 1.5 0 0 1 4 17.5V6.5A1.5 1.5 0 0 1 5.5 5Z"
                    + " M4 9.7H20 M4 14.3H20 M9.5 9.7V19"),
    BUCKET("M4.5 6A7.5 2.5 0 1 1 19.5 6A7.5 2.5 0 1 1 4.5 6Z M4.5 6L6.7 18.6A5.4 2 0 0 0 17.3 18.6L19.5 6"),
    QUEUE("M3 6.5H21 M3 17.5H21 M4.5 10H8.5V14H4.5Z M10 10H14V14H10Z M15.5 10H19.5V14H15.5Z"),
    MEGAPHONE("M4 10A1 1 0 0 1 5 9H8L16 5V18L8 14.5H5A1 1 0 0 1 4 13.5Z M8 14.5L9.3 19.5H12L10.8 15.8"
            + " M19 9A3.6 3.6 0 0 1 19 14.2"),
    KEY("M3.5 16A4.5 4.5 0 1 1 12.5 16A4.5 4.5 0 1 1 3.5 16Z M11.2 12.8L20 4 M16.2 7.8L19.2 10.8"
            + " M13.6 10.4L15.6 12.4"),
    SWITCH("M8 7H16A5 5 0 0 1 16 17H8A5 5 0 0 1 8 7Z M13.5 12A2.5 2.5 0 1 1 18.5 12A2.5 2.5 0 1 1 13.5 12Z"),
    BADGE(
            "M6.5 5H17.5A1.5 1.5 0 0 1 19 6.5V19.5A1.5 1.5 0 0 1 17.5 21H6.5A1.5 1.5 0 0 1 5 19.5V6.5A1.5 1.5 0 0 1 6.5 5Z"
                    + " M10 3V6.5H14V3 M9.8 11.5A2.2 2.2 0 1 1 14.2 11.5A2.2 2.2 0 1 1 9.8 11.5Z"
                    + " M8 17.8A4 3.4 0 0 1 16 17.8"),
    SHIELD("M12 3L19 5.5V11.5C19 16 16 19.3 12 21C8 19.3 5 16 5 11.5V5.5Z M9 12L11.2 14.2L15.2 9.8"),
    BRACKETS("M7.5 5H4V19H7.5 M16.5 5H20V19H16.5 M8.5 12H8.6 M12 12H12.1 M15.5 12H15.6"),
    LIST("M9 6.5H20 M9 12H20 M9 17.5H20 M4.5 6.5H4.6 M4.5 12H4.6 M4.5 17.5H4.6"),
    CLOUD("M7 18.5A4.5 4.5 0 0 1 6.6 9.5A5.8 5.8 0 0 1 17.8 9.9A4.3 4.3 0 0 1 17.5 18.5Z"),
    FENCE(
            "M5.5 4H18.5A1.5 1.5 0 0 1 20 5.5V18.5A1.5 1.5 0 0 1 18.5 20H5.5A1.5 1.5 0 0 1 4 18.5V5.5A1.5 1.5 0 0 1 5.5 4Z"
                    + " M4 12H20 M12 12V20"),
    FORK("M5 21V15A4 4 0 0 1 9 11H15A4 4 0 0 0 19 7V3.5 M16.2 6.3L19 3.5L21.8 6.3 M5 14V3.5 M2.2 6.3L5 3.5L7.8 6.3"),
    GATE("M5 21V11A7 7 0 0 1 19 11V21 M3 21H21 M12 20V11 M9 14L12 11L15 14"),
    EXCHANGE("M4 9H20 M16.5 5.5L20 9L16.5 12.5 M20 16H4 M7.5 12.5L4 16L7.5 19.5"),
    PORT_CARD("M4.5 6H19.5A1 1 0 0 1 20.5 7V15A1 1 0 0 1 19.5 16H4.5A1 1 0 0 1 3.5 15V7A1 1 0 0 1 4.5 6Z"
            + " M7 16V19.5 M10.3 16V19.5 M13.7 16V19.5 M17 16V19.5 M7.5 11H13 M16.5 11H16.6"),
    PLUG("M9 3V8 M15 3V8 M6.5 8H17.5V11A5.5 5.5 0 0 1 6.5 11Z M12 16.5V21"),
    LINES("M5 5H19 M5 9.7H15 M5 14.3H19 M5 19H12"),
    DOTS("M4 6.5A2.5 2.5 0 0 1 6.5 4H17.5A2.5 2.5 0 0 1 20 6.5V17.5A2.5 2.5 0 0 1 17.5 20H6.5A2.5 2.5 0 0 1 4 17.5Z"
            + " M8.5 12H8.6 M12 12H12.1 M15.5 12H15.6"),
    WARNING("M12 4.5L20.5 19.5H3.5Z M12 10V14 M12 16.9V17"),
    LOCK("M7 10.5H17A1.5 1.5 0 0 1 18.5 12V18.5A1.5 1.5 0 0 1 17 20H7A1.5 1.5 0 0 1 5.5 18.5V12A1.5 1.5 0 0 1 7 10.5Z"
            + " M8.5 10.5V8A3.5 3.5 0 0 1 15.5 8V10.5 M12 14.3V16.2"),
    EYE("M2.5 12C5 7.8 8.2 5.8 12 5.8C15.8 5.8 19 7.8 21.5 12C19 16.2 15.8 18.2 12 18.2C8.2 18.2 5 16.2 2.5 12Z"
            + " M9.2 12A2.8 2.8 0 1 1 14.8 12A2.8 2.8 0 1 1 9.2 12Z");

    /// The grid that icons are drawn on.
    public static final double GRID = 24;

    /// How wide the strokes are on that grid.
    public static final double STROKE = 1.5;

    private final String path;
    private final Outline outline;

    Icon(String path) {
        this.path = path;
        this.outline = PathData.parse(path);
    }

    /// The icon of a kind of resource.
    public static Icon of(ResourceKind kind) {
        return switch (kind) {
            case INTERNET -> GLOBE;
            case HOSTED_ZONE -> ZONE;
            case DNS_RECORD -> SIGNPOST;
            case DISTRIBUTION -> HUB;
            case HTTP_API -> BRACES;
            case LOAD_BALANCER -> SPLIT;
            case LISTENER -> ENTRY;
            case LISTENER_RULE -> FUNNEL;
            case TARGET_GROUP -> TARGET;
            case CERTIFICATE -> ROSETTE;
            case ECS_CLUSTER -> BLOCKS;
            case ECS_SERVICE -> CUBE;
            case TASK_DEFINITION -> SHEET;
            case LAMBDA_FUNCTION -> LAMBDA;
            case DB_INSTANCE -> CYLINDER;
            case DB_CLUSTER -> CYLINDERS;
            case CACHE_CLUSTER -> BOLT;
            case TABLE -> GRID_OF_ROWS;
            case BUCKET -> BUCKET;
            case QUEUE -> QUEUE;
            case TOPIC -> MEGAPHONE;
            case SECRET -> KEY;
            case SERVICE_MODE -> SWITCH;
            case ROLE -> BADGE;
            case SECURITY_GROUP -> SHIELD;
            case ADDRESS_RANGE -> BRACKETS;
            case PREFIX_LIST -> LIST;
            case VPC -> CLOUD;
            case SUBNET -> FENCE;
            case ROUTE_TABLE -> FORK;
            case INTERNET_GATEWAY -> GATE;
            case NAT_GATEWAY -> EXCHANGE;
            case NETWORK_INTERFACE -> PORT_CARD;
            case VPC_ENDPOINT -> PLUG;
            case LOG_GROUP -> LINES;
            case OTHER -> DOTS;
        };
    }

    /// The strokes as SVG path data (M, L, H, V, C, A, Z; absolute) on the grid.
    public String path() {
        return path;
    }

    /// The strokes on the grid.
    public Outline outline() {
        return outline;
    }
}
