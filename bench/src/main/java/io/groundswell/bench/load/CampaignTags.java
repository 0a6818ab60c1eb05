package io.groundswell.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * The tags of the campaign's posts, which are some of {@code config/campaigns/tiktok-refugees.yaml}. Their ranks are below zero.
 * Not thread-safe.
 */
final class CampaignTags {
    /** How newcomers name themselves. */
    static final int REFUGEE = -1;

    /** How hosts greet them. */
    static final int WELCOME = -2;

    private static final int PLACE = -3;
    private static final int CATS = -4;

    /** By the number of -1 - rank. */
    private static final byte[][] NAMES = Stream.of("TikTokRefugee", "WelcomeTikTokRefugees", "RedNote", "CatTax")
            .map(name -> name.getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    private static final double AT_A_PLACE = 0.3;
    private static final double WITH_CATS = 0.15;

    private final int[] ranks = new int[3];
    private int count;

    /** Chooses those of a campaign post: that of the author's side, and now and then others. An answer has none. */
    void choose(Draws draws, Deed deed) {
        count = 0;
        if (!deed.answers()) {
            ranks[count++] = deed.newcomer() ? REFUGEE : WELCOME;
            if (draws.chance(AT_A_PLACE)) {
                ranks[count++] = PLACE;
            }
            if (draws.chance(WITH_CATS)) {
                ranks[count++] = CATS;
            }
        }
    }

    /** The chosen ranks, as many as {@link #count}; good until the next choice. */
    int[] ranks() {
        return ranks;
    }

    int count() {
        return count;
    }

    /** Writes the name of a rank below zero; returns its characters. */
    static int append(AvroBytes out, int rank, boolean capital) {
        byte[] name = NAMES[-1 - rank];
        out.raw(capital ? name[0] : name[0] | 0x20);
        for (int i = 1; i < name.length; i++) {
            out.raw(name[i]);
        }
        return name.length;
    }
}
