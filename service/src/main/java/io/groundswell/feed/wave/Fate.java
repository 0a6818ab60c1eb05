package io.groundswell.feed.wave;

import io.groundswell.schema.RemovalReason;
import java.util.SplittableRandom;

/** What becomes of a post, and how it travels. Shares are of a thousand posts. */
final class Fate {

    private static final int MINUTE_MS = 60_000;
    private static final int SENT_TWICE = 8;
    private static final int EDITED = 12;

    /** Of the wave's own posts, by who takes them down; each counts those before it, and the last is all. */
    private static final int BY_AUTHOR = 14;

    private static final int BY_MODERATION = 22;
    private static final int HIDDEN = 26;
    private static final int REMOVED = 27;

    /** Of a newcomer's and of a host's posts, the share that nobody takes down; it is of one. */
    static final double STAYING = 1 - REMOVED / 1_000.0;

    private final SplittableRandom random;

    Fate(SplittableRandom random) {
        this.random = random;
    }

    /** How many records to expect of a post: itself, and what is sent twice, edited or removed of it. */
    static double records(Part part) {
        return 1 + (SENT_TWICE + (part == Part.COPY ? 0 : EDITED) + removed(part)) / 1_000.0;
    }

    /** How long after its event a record arrives: seconds; for six in a thousand minutes to hours, for a few over a day. */
    long travelMs() {
        int draw = random.nextInt(10_000);
        if (draw < 3) {
            return 25L * 60 * MINUTE_MS + random.nextInt(60 * MINUTE_MS);
        }
        return draw < 60 ? (2L + random.nextInt(300)) * MINUTE_MS : 200L + random.nextInt(7_800);
    }

    boolean isSentTwice() {
        return random.nextInt(1_000) < SENT_TWICE;
    }

    boolean isEdited(Part part) {
        return part != Part.COPY && random.nextInt(1_000) < EDITED;
    }

    /** Why a post will be removed; UNKNOWN: it will not. */
    RemovalReason removal(Part part) {
        int draw = random.nextInt(1_000);
        if (draw >= removed(part)) {
            return RemovalReason.UNKNOWN;
        }
        return switch (part) {
            case COPY -> RemovalReason.SPAM;
            case CHATTER -> RemovalReason.AUTHOR;
            case COUNTER -> RemovalReason.MODERATION;
            default -> ofWave(draw);
        };
    }

    /** When after a post it is removed or edited: copies within ten minutes, the others within six hours. */
    long delayMs(Part part) {
        int mostMinutes = part == Part.COPY ? 10 : 360;
        return 5_000L + random.nextInt(mostMinutes * MINUTE_MS - 5_000);
    }

    private static int removed(Part part) {
        return switch (part) {
            case COPY -> 840;
            case CHATTER -> 8;
            case COUNTER -> 60;
            default -> REMOVED;
        };
    }

    private static RemovalReason ofWave(int draw) {
        if (draw < BY_AUTHOR) {
            return RemovalReason.AUTHOR;
        }
        if (draw < BY_MODERATION) {
            return RemovalReason.MODERATION;
        }
        return draw < HIDDEN ? RemovalReason.HIDDEN : RemovalReason.LEGAL;
    }
}
