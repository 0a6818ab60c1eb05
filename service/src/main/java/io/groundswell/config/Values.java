package io.groundswell.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** For every setting the value that counts, and where it comes from. */
public final class Values {

    private final Map<String, Given> byKey;

    private Values(Map<String, Given> byKey) {
        this.byKey = byKey;
    }

    /**
     * Lays layers over the defaults.
     *
     * @param layers weakest first; a later one covers an earlier one
     */
    static Values over(List<Layer> layers) {
        Map<String, Given> byKey = new TreeMap<>();
        for (Setting<?> setting : Definitions.SETTINGS) {
            byKey.put(setting.key(), new Given(setting.key(), setting.defaultText(), Origin.BUILT_IN));
        }
        for (Layer layer : layers) {
            layer.given().forEach(given -> byKey.put(given.key(), given));
        }
        return new Values(byKey);
    }

    /**
     * The value of a setting.
     *
     * @throws RuleBroken if what was given breaks its rule
     */
    <T> T get(Setting<T> setting) {
        return find(setting.key()).map(given -> setting.parse(given.text())).orElseThrow();
    }

    /** What counts for a key; empty if it is no setting and nobody gave it. */
    public Optional<Given> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Every value that counts: settings in the order of the reference file, then what is passed through, by key. */
    public List<Given> all() {
        Stream<Given> settings = Definitions.SETTINGS.stream().flatMap(setting -> find(setting.key()).stream());
        Stream<Given> others = byKey.values().stream()
                .filter(given -> Definitions.find(given.key()).isEmpty());
        return Stream.concat(settings, others).toList();
    }
}
