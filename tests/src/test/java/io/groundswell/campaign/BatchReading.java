package io.groundswell.campaign;

import io.groundswell.schema.PostEvent;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is read off a post by rules that are held elsewhere.
 *
 * @param tags canonical keys
 * @param topics of its text, if they were read off it
 * @param stated {@code NEWCOMER} or {@code HOST} if the event says so
 * @param print of a text; 0 if it has none
 */
public record BatchReading(
        Function<PostEvent, Set<String>> tags,
        Function<PostEvent, Set<String>> topics,
        Function<PostEvent, @Nullable String> stated,
        ToIntFunction<String> print) {

    static @Nullable String knownLanguage(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        String primary = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return primary.isEmpty() || primary.equals("und") ? null : primary;
    }

    static @Nullable String knownRegion(@Nullable String region) {
        if (region == null || !region.strip().matches("[A-Za-z]{2}")) {
            return null;
        }
        String upper = region.strip().toUpperCase(Locale.ROOT);
        return upper.equals("ZZ") ? null : upper;
    }
}
