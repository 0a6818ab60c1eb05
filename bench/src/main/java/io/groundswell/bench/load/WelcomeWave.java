package io.groundswell.bench.load;

import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A welcome campaign in a load: which records concern it, who writes them and whom they answer. Each follows from its number,
 * the seed and the time between two posts alone: somebody is named after the record by which they arrive, and whoever
 * acts again is looked for among the numbers before, some thirty steps back on average over all records of a load.
 *
 * <p>Of seven records one is an arrival, so seven million that all concern the campaign hold a million authors and five
 * million pairs. Early hosts welcome most, and those who came lately are welcomed most. Not thread-safe.
 */
final class WelcomeWave {
    /** Of all that concerns the campaign, up to where each part goes. */
    private static final double ARRIVALS = 0.145;

    private static final double CAMPAIGN_POSTS = 0.18;
    private static final double WELCOMES = 0.92;
    private static final double NEWCOMERS = 0.65;

    private final double share;
    private final LongPredicate published;
    private final long apart;
    private final Draws draws;

    private enum Part {
        NONE,
        NEWCOMER_ARRIVES,
        HOST_ARRIVES,
        NEWCOMER_POSTS,
        HOST_POSTS,
        WELCOME,
        THANKS
    }

    /** @param published whether the record of a number publishes its own post; asked only of numbers in the load */
    WelcomeWave(LoadOptions options, LongPredicate published) {
        this.share = options.campaignShare();
        this.published = published;
        this.apart = new LoadTimes(options).apart();
        this.draws = new Draws(options.seed());
    }

    /** Null if the record does not concern the campaign, or would, but nobody has come yet. */
    @Nullable Deed of(long number) {
        Part part = part(number);
        return switch (part) {
            case NONE -> null;
            case NEWCOMER_ARRIVES, HOST_ARRIVES -> post(part == Part.NEWCOMER_ARRIVES, number);
            case NEWCOMER_POSTS -> post(true, newcomerBefore(number));
            case HOST_POSTS -> post(false, hostBefore(number));
            case WELCOME -> welcome(number);
            case THANKS -> thanks(number);
        };
    }

    private static @Nullable Deed post(boolean newcomer, long arrival) {
        return arrival < 0 ? null : new Deed(newcomer, nameOf(arrival), Deed.NONE, 0);
    }

    private @Nullable Deed welcome(long number) {
        long newcomer = newcomerBefore(number);
        long host = hostBefore(number);
        return newcomer < 0 || host < 0 ? null : new Deed(false, nameOf(host), newcomer, nameOf(newcomer));
    }

    /** A newcomer answers one of the latest welcomes. */
    private @Nullable Deed thanks(long number) {
        long welcomed = lastOf(Part.WELCOME, number - apart - lately(number));
        Deed welcome = welcomed < 0 ? null : welcome(welcomed);
        return welcome == null ? null : new Deed(true, welcome.answeredAuthor(), welcomed, welcome.author());
    }

    /** The record by which a newcomer arrived, of late rather than long ago; negative if nobody has. */
    private long newcomerBefore(long number) {
        return lastOf(Part.NEWCOMER_ARRIVES, number - apart - lately(number));
    }

    /** The record by which a host arrived, early rather than late. */
    private long hostBefore(long number) {
        draws.begin(number, Purpose.PEOPLE);
        draws.bits(); // has chosen the other one
        double drawn = draws.unit();
        long end = number - apart;
        long found = (long) (end * drawn * drawn);
        while (found <= end && part(found) != Part.HOST_ARRIVES) {
            found++;
        }
        return found <= end ? found : -1;
    }

    private long lately(long number) {
        draws.begin(number, Purpose.PEOPLE);
        double drawn = draws.unit();
        return (long) (Math.max(0, number - apart) * drawn * drawn * drawn);
    }

    private long lastOf(Part part, long from) {
        long found = from;
        while (found >= 0 && part(found) != part) {
            found--;
        }
        return found;
    }

    private Part part(long number) {
        if (share == 0 || !published.test(number)) {
            return Part.NONE;
        }
        draws.begin(number, Purpose.PART);
        double drawn = draws.unit() / share;
        if (drawn >= 1) {
            return Part.NONE;
        }
        boolean newcomer = draws.chance(NEWCOMERS);
        if (drawn < ARRIVALS) {
            return newcomer ? Part.NEWCOMER_ARRIVES : Part.HOST_ARRIVES;
        } else if (drawn < CAMPAIGN_POSTS) {
            return newcomer ? Part.NEWCOMER_POSTS : Part.HOST_POSTS;
        }
        return drawn < WELCOMES ? Part.WELCOME : Part.THANKS;
    }

    /** Below zero, where no other author of a load is. */
    private static int nameOf(long arrival) {
        return (int) (-1 - arrival);
    }
}
