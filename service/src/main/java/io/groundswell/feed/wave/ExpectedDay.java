package io.groundswell.feed.wave;

import java.time.Instant;

/**
 * What a synthetic platform sees on a day, exactly, from a scale of 0.001 on; below there are too few people to be so many fewer.
 * Of the last two days a few records would arrive after the end, and are left out.
 *
 * @param begins its UTC midnight
 * @param newcomers accounts opened on it, by people who wrote on it too
 * @param authors distinct people who wrote on it, what was removed later included
 * @param users the day's users, most of whom only read: the authors in the public record's terms, whatever the scale
 */
public record ExpectedDay(Instant begins, int newcomers, int authors, long users) {}
