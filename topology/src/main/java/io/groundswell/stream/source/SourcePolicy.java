package io.groundswell.stream.source;

import io.groundswell.hashtag.HashtagRules;
import io.groundswell.welcome.Lexicon;
import java.time.Duration;

/**
 * What the reading side of the topology goes by.
 *
 * @param outOfOrder how far a partition's frontier stays behind its newest event
 * @param idleAfter wall-clock silence after which a caught-up partition is no longer waited for
 * @param futureTolerance how far an event's time may lie ahead of its arrival
 * @param seriesGrace how far behind the frontier a post may be and still count, or be edited or removed
 * @param rules the tag rules by source
 * @param maxTags tags of one post that count
 * @param maxTagLength code points of a key that still counts
 * @param traits by what is told how a post was made
 * @param lexicon by what is told what a text is about; asked only while there is a campaign
 */
public record SourcePolicy(
        Duration outOfOrder,
        Duration idleAfter,
        Duration futureTolerance,
        Duration seriesGrace,
        HashtagRules rules,
        int maxTags,
        int maxTagLength,
        TraitRules traits,
        Lexicon lexicon) {

    public SourcePolicy {
        require("outOfOrder", outOfOrder);
        require("idleAfter", idleAfter);
        require("futureTolerance", futureTolerance);
        require("seriesGrace", seriesGrace);
        if (maxTags < 1 || maxTagLength < 1) {
            throw new IllegalArgumentException(
                    "maxTags is " + maxTags + " and maxTagLength " + maxTagLength + ", but both must be at least 1");
        }
    }

    private static void require(String name, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(name + " is " + value + ", but must not be negative");
        }
    }
}
