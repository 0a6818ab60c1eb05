package io.groundswell.stream.campaign;

import io.groundswell.welcome.Dossier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The dossiers of the authors of a partition who wrote last, by campaign: who writes much, as hosts do, is not read from the
 * store for each post.
 */
final class Dossiers {
    private static final int MOST_AUTHORS = 1_000;
    private static final float LOAD = 0.75f;

    private final LinkedHashMap<Long, Map<String, Dossier>> byAuthor = new LinkedHashMap<>(MOST_AUTHORS, LOAD, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Map<String, Dossier>> eldest) {
            return size() > MOST_AUTHORS;
        }
    };

    /** An author's dossiers, to be changed; opened if they are not here. */
    Map<String, Dossier> of(long author, Supplier<Map<String, Dossier>> opening) {
        return byAuthor.computeIfAbsent(author, any -> opening.get());
    }

    /** All are to be opened anew. */
    void clear() {
        byAuthor.clear();
    }
}
