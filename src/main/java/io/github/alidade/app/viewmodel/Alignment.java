package io.github.alidade.app.viewmodel;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Point;
import io.github.alidade.redaction.NodeKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Brings several cards in line with each other, or equally far apart.
public enum Alignment {
    LEFT("Align Left", "aligning left"),
    CENTRE("Align Centres", "aligning centres"),
    RIGHT("Align Right", "aligning right"),
    TOP("Align Top", "aligning top"),
    MIDDLE("Align Middles", "aligning middles"),
    BOTTOM("Align Bottom", "aligning bottom"),
    ACROSS("Distribute Horizontally", "distributing horizontally"),
    DOWN("Distribute Vertically", "distributing vertically");

    private final String title;
    private final String what;

    Alignment(String title, String what) {
        this.title = title;
        this.what = what;
    }

    /// As in the menu.
    public String title() {
        return title;
    }

    /// What was done, as it follows the word Undo.
    public String what() {
        return what;
    }

    /// How many cards it takes to make a difference.
    public int least() {
        return this == ACROSS || this == DOWN ? 3 : 2;
    }

    /// Where the top left corners come to lie. Cards keep their order when they are distributed.
    public Map<NodeKey, Point> corners(Map<NodeKey, Box> cards) {
        Optional<Box> whole = Boxes.around(cards.values());
        if (whole.isEmpty() || cards.size() < least()) {
            return Map.of();
        }
        Box all = whole.get();
        return switch (this) {
            case LEFT -> each(cards, box -> new Point(all.x(), box.y()));
            case CENTRE -> each(cards, box -> new Point(all.centre().x() - box.w() / 2, box.y()));
            case RIGHT -> each(cards, box -> new Point(all.right() - box.w(), box.y()));
            case TOP -> each(cards, box -> new Point(box.x(), all.y()));
            case MIDDLE -> each(cards, box -> new Point(box.x(), all.centre().y() - box.h() / 2));
            case BOTTOM -> each(cards, box -> new Point(box.x(), all.bottom() - box.h()));
            case ACROSS -> across(cards, all);
            case DOWN -> down(cards, all);
        };
    }

    private interface Place {
        Point of(Box box);
    }

    private static Map<NodeKey, Point> each(Map<NodeKey, Box> cards, Place place) {
        Map<NodeKey, Point> corners = new HashMap<>();
        cards.forEach((node, box) -> corners.put(node, place.of(box)));
        return corners;
    }

    private static Map<NodeKey, Point> across(Map<NodeKey, Box> cards, Box all) {
        double room = all.w() - cards.values().stream().mapToDouble(Box::w).sum();
        double gap = room / (cards.size() - 1);
        Map<NodeKey, Point> corners = new HashMap<>();
        double x = all.x();
        for (Map.Entry<NodeKey, Box> card : ordered(cards, box -> box.centre().x())) {
            Box box = card.getValue();
            corners.put(card.getKey(), new Point(x, box.y()));
            x += box.w() + gap;
        }
        return corners;
    }

    private static Map<NodeKey, Point> down(Map<NodeKey, Box> cards, Box all) {
        double room = all.h() - cards.values().stream().mapToDouble(Box::h).sum();
        double gap = room / (cards.size() - 1);
        Map<NodeKey, Point> corners = new HashMap<>();
        double y = all.y();
        for (Map.Entry<NodeKey, Box> card : ordered(cards, box -> box.centre().y())) {
            Box box = card.getValue();
            corners.put(card.getKey(), new Point(box.x(), y));
            y += box.h() + gap;
        }
        return corners;
    }

    private static List<Map.Entry<NodeKey, Box>> ordered(Map<NodeKey, Box> cards, ToDoubleFunction<Box> place) {
        List<Map.Entry<NodeKey, Box>> order = new ArrayList<>(cards.entrySet());
        order.sort(Comparator.comparingDouble((Map.Entry<NodeKey, Box> card) -> place.applyAsDouble(card.getValue()))
                .thenComparingInt(card -> card.getKey().number()));
        return order;
    }
}
