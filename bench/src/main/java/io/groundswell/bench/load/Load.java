package io.groundswell.bench.load;

import org.jspecify.annotations.Nullable;

/**
 * Makes the records of a load, each from its number alone: in any order, as often as wanted, in O(1) memory beyond the
 * table of the tags' frequencies. About a microsecond a record. Not thread-safe.
 */
public final class Load {
    private static final long NONE = -1;

    private static final double REPOSTS = 0.6;

    /** Duplicates and removals are of a post at most so many records ago, or a few more. */
    private static final int LOOKS_BACK = 200;

    private final LoadOptions options;
    private final LoadTimes times;
    private final Draws draws;
    private final TagUses uses;
    private final TagChoice tags;
    private final Tongue[] tongues;
    private final PostText text = new PostText();
    private final PostEncoder encoder;
    private final WelcomeWave wave;
    private final WavePosts wavePosts;

    /** A load whose records name the given schema, which must be PostEvent's. */
    public Load(LoadOptions options, int schemaId) {
        this(options, schemaId, TagUses.UNHEARD);
    }

    /** @param uses hears of each tag of a published record, when that is made */
    Load(LoadOptions options, int schemaId, TagUses uses) {
        this.uses = uses;
        this.options = options;
        this.times = new LoadTimes(options);
        this.draws = new Draws(options.seed());
        this.tags = new TagChoice(options);
        this.tongues = options.languages().stream().map(Tongue::of).toArray(Tongue[]::new);
        this.encoder = new PostEncoder(schemaId, options.seed());
        this.wave = new WelcomeWave(options, this::publishesItsOwn);
        this.wavePosts = new WavePosts(options, encoder, uses);
    }

    public LoadOptions options() {
        return options;
    }

    /** The record of a number from 0 to {@code posts - 1}. */
    public LoadRecord record(long number) {
        long arrivedMs = times.arrivedMs(number);
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
        return times.beginContent(draws, number);
    }

    /** What the record of a number has to do with the campaign; null if nothing. */
    @Nullable Deed deed(long number) {
        return wave.of(number);
    }

    /** The end of the minute that holds the newest event, epoch milliseconds: nothing earlier follows the load. */
    public long completeThroughMs() {
        return (times.arrivedMs(options.posts() - 1) / 60_000 + 1) * 60_000;
    }

    private LoadRecord published(long number, long arrivedMs) {
        Deed deed = wave.of(number);
        byte[] value = deed == null ? ordinary(number) : wavePosts.post(number, deed);
        return new LoadRecord(encoder.postId(number), value, arrivedMs);
    }

    private byte[] ordinary(long number) {
        int author = author(number);
        draws.begin(author, Purpose.HOME);
        Tongue tongue = tongue();
        byte[] region = Homes.drawRegion(draws, tongue);
        long createdMs = times.beginContent(draws, number);
        tags.choose(draws, createdMs);
        long repostOf = number > 0 && draws.chance(REPOSTS) ? Math.max(0, number - 1 - draws.below(LOOKS_BACK)) : NONE;
        AvroBytes words = text.write(draws, tongue, tags.ranks(), tags.count());
        for (int i = 0; i < tags.count(); i++) {
            uses.use(author, tags.ranks()[i]);
        }
        encoder.begin(number, author, PostEncoder.joinedMs(author), createdMs, tongue, region);
        return repostOf < 0
                ? encoder.original(words, region)
                : encoder.repost(words, region, repostOf, anyAuthor(repostOf));
    }

    private int anyAuthor(long number) {
        Deed deed = wave.of(number);
        return deed == null ? author(number) : deed.author();
    }

    /** The cube makes few authors write much. */
    private int author(long number) {
        draws.begin(number, Purpose.AUTHOR);
        double share = draws.unit();
        return (int) (options.authors() * share * share * share);
    }

    private Tongue tongue() {
        int index = Long.numberOfTrailingZeros(draws.bits());
        return tongues[index % tongues.length];
    }

    private double kindShare(long number) {
        if (number == 0) {
            return 1;
        }
        draws.begin(number, Purpose.KIND);
        return draws.unit();
    }

    /** A post before a record that is neither a duplicate nor a removal; the first of all is none. */
    private long earlier(long number) {
        long found = Math.max(0, number - 1 - draws.below(LOOKS_BACK));
        while (!publishesItsOwn(found)) {
            found--;
        }
        return found;
    }

    private boolean publishesItsOwn(long number) {
        double others = options.duplicates() + options.removals();
        return others == 0 || kindShare(number) >= others;
    }
}
