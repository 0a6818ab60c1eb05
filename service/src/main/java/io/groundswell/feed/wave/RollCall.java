package io.groundswell.feed.wave;

import java.util.HashSet;
import java.util.Set;

/** Who has written on the day under way. */
final class RollCall {

    private final Set<String> present = new HashSet<>();

    void beginDay() {
        present.clear();
    }

    void enter(Person author) {
        present.add(author.id());
    }

    boolean has(Person author) {
        return present.contains(author.id());
    }

    int size() {
        return present.size();
    }
}
