package io.groundswell.bench.load;

/**
 * Makes the records of a load, each from its number alone: in any order, as often as wanted, in O(1) memory beyond the
 * table of the tags' frequencies. About a microsecond a record. Not thread-safe.
 */
public final class Load {
    private static final int KIND = 0;
    private static final int CONTENT = 1;
    private static final int AUTHOR = 2;
    private static final int HOME = 3; // of an author: one language and one region
    private static final long NONE = -1;

    /** One post in twenty arrives later than it was written, within what the pipeline takes for in order. */
    private static final double DELAYED = 0.05;

    private static final int LONGEST_DELAY_MS = 59_000;
    private static final double REPOSTS = 0.6;
    private static final double REGION_KNOWN = 0.8;

    /** Duplicates and removals are of a post at most so many records ago, or a few more. */
    private static final int LOOKS_BACK = 200;

    private final LoadOptions options;
    private final double stepMs;
    private final Draws draws;
    private final TagUses uses;
    private final TagChoice tags;
    private final Tongue[] tongues;
    private final PostText text = new PostText();
    private final PostEncoder encoder;

    /** A load whose records name the given schema, which must be PostEvent's. */
    public Load(LoadOptions options, int schemaId) {
        this(options, schemaId, TagUses.UNHEARD);
    }

    /** @param uses hears of each tag of a published record, when that is made */
    Load(LoadOptions options, int schemaId, TagUses uses) {
        this.uses = uses;
        this.options = options;
        this.stepMs = options.stepMs();
        this.draws = new Draws(options.seed());
        this.tags = new TagChoice(options);
        this.tongues = options.languages().stream().map(Tongue::of).toArray(Tongue[]::new);
        this.encoder = new PostEncoder(schemaId, options.seed());
    }

    public LoadOptions options() {
        return options;
    }

    /** The record of a number from 0 to {@code posts - 1}. */
    public LoadRecord record(long number) {
        long arrivedMs = timeMs(number);
        double share = kindShare(number);
        if (share < options.duplicates()) {
            return published(earlier(number), arrivedMs);
        } else if (share < options.duplicates() + options.removals()) {
            long removed = earlier(number);
            return new LoadRecord(
                    encoder.postId(removed), encoder.removed(removed, createdMs(removed), arrivedMs), arrivedMs);
        }
        return published(number, arrivedMs);
    }

    /** The key of a number's record, unless that repeats or removes a post: the post's id in UTF-8. */
    public byte[] key(long number) {
        return encoder.postId(number);
    }

    /** When the post of a number was written, epoch milliseconds: at most a minute before it arrives. */
    public long createdMs(long number) {
        return beginContent(number);
    }

    /** The end of the minute that holds the newest event, epoch milliseconds: nothing earlier follows the load. */
    public long completeThroughMs() {
        return (timeMs(options.posts() - 1) / 60_000 + 1) * 60_000;
    }

    private LoadRecord published(long number, long arrivedMs) {
        int author = author(number);
        draws.begin(author, HOME);
        Tongue tongue = tongue();
        byte[] region = draws.chance(REGION_KNOWN) ? tongue.region(draws) : null;
        long createdMs = beginContent(number);
        tags.choose(draws, createdMs);
        long repostOf = number > 0 && draws.chance(REPOSTS) ? Math.max(0, number - 1 - draws.below(LOOKS_BACK)) : NONE;
        AvroBytes words = text.write(draws, tongue, tags.ranks(), tags.count());
        for (int i = 0; i < tags.count(); i++) {
            uses.use(author, tags.ranks()[i]);
        }
        encoder.begin(number, author, createdMs, tongue, region);
        byte[] value = repostOf < 0
                ? encoder.original(words, region)
                : encoder.repost(words, region, repostOf, author(repostOf));
        return new LoadRecord(encoder.postId(number), value, arrivedMs);
    }

    /** The cube makes few authors write much. */
    private int author(long number) {
        draws.begin(number, AUTHOR);
        double share = draws.unit();
        return (int) (options.authors() * share * share * share);
    }

    private Tongue tongue() {
        int index = Long.numberOfTrailingZeros(draws.bits());
        return tongues[index % tongues.length];
    }

    private long timeMs(long number) {
        return LoadOptions.START.toEpochMilli() + (long) (number * stepMs);
    }

    /** Begins the content of a post, of which the delay comes first. */
    private long beginContent(long number) {
        draws.begin(number, CONTENT);
        long delayMs = draws.chance(DELAYED) ? draws.below(LONGEST_DELAY_MS) : 0;
        return timeMs(number) - delayMs;
    }

    private double kindShare(long number) {
        if (number == 0) {
            return 1;
        }
        draws.begin(number, KIND);
        return draws.unit();
    }

    /** A post before a record that is neither a duplicate nor a removal; the first of all is none. */
    private long earlier(long number) {
        long found = Math.max(0, number - 1 - draws.below(LOOKS_BACK));
        while (kindShare(found) < options.duplicates() + options.removals()) {
            found--;
        }
        return found;
    }
}
