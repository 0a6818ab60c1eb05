package io.groundswell.feed.wave;

import io.groundswell.schema.RemovalReason;
import java.util.SplittableRandom;

/** What becomes of a post, and how it travels. Shares are of a thousand posts. */
final class Fate {

    private static final int MINUTE_MS = 60_000;

    private final SplittableRandom random;

    Fate(SplittableRandom random) {
        this.random = random;
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
        return random.nextInt(1_000) < 8;
    }

    boolean isEdited(Part part) {
        return part != Part.COPY && random.nextInt(1_000) < 12;
    }

    /** Why a post will be removed; UNKNOWN: it will not. */
    RemovalReason removal(Part part) {
        int draw = random.nextInt(1_000);
        return switch (part) {
            case COPY -> draw < 840 ? RemovalReason.SPAM : RemovalReason.UNKNOWN;
            case CHATTER -> draw < 8 ? RemovalReason.AUTHOR : RemovalReason.UNKNOWN;
            case COUNTER -> draw < 60 ? RemovalReason.MODERATION : RemovalReason.UNKNOWN;
            default -> ofWave(draw);
        };
    }

    /** When after a post it is removed or edited: copies within ten minutes, the others within six hours. */
    long delayMs(Part part) {
        int mostMinutes = part == Part.COPY ? 10 : 360;
        return 5_000L + random.nextInt(mostMinutes * MINUTE_MS - 5_000);
    }

    private static RemovalReason ofWave(int draw) {
        if (draw < 14) {
            return RemovalReason.AUTHOR;
        }
        if (draw < 22) {
            return RemovalReason.MODERATION;
        }
        if (draw < 26) {
            return RemovalReason.HIDDEN;
        }
        return draw < 27 ? RemovalReason.LEGAL : RemovalReason.UNKNOWN;
    }
}
