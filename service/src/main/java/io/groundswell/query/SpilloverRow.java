package io.groundswell.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tag that nobody is known to have used before a campaign post did.
 *
 * @param tag its canonical key
 * @param firstSeen the hour in which it was first used, anywhere and in a campaign post
 * @param people campaign authors who used it in campaign posts
 * @param posts campaign posts with it
 * @param postsEverywhere posts with it by whomever, since the day in which it was first used; null if not known at the moment
 */
public record SpilloverRow(
        String tag,
        Instant firstSeen,
        long people,
        long posts,
        @Nullable Long postsEverywhere) {}
