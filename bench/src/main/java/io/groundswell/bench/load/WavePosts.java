package io.groundswell.bench.load;

/** Writes what people do for the campaign as records. Not thread-safe. */
final class WavePosts {
    /** Hosts had their accounts for a month at least. */
    private static final long MONTH_MS = 30L * 24 * 3_600_000;

    /** Newcomers opened theirs in the day and a half before the load: the campaign opens a day before it. */
    private static final long NEW_MS = 36L * 3_600_000;

    private final Draws draws;
    private final LoadTimes times;
    private final TagUses uses;
    private final PostEncoder encoder;
    private final CampaignTags tags = new CampaignTags();
    private final PostText text = new PostText();
    private final Tongue ofNewcomers = Tongue.of("en");
    private final Tongue ofHosts = Tongue.of("zh");

    WavePosts(LoadOptions options, PostEncoder encoder, TagUses uses) {
        this.draws = new Draws(options.seed());
        this.times = new LoadTimes(options);
        this.uses = uses;
        this.encoder = encoder;
    }

    /** The value of a number's record. */
    byte[] post(long number, Deed deed) {
        Tongue tongue = deed.newcomer() ? ofNewcomers : ofHosts;
        byte[] region = Homes.region(draws, deed.author(), tongue);
        long createdMs = times.beginContent(draws, number);
        tags.choose(draws, deed);
        AvroBytes words = text.writeUnlikeOthers(draws, tongue, tags.ranks(), tags.count());
        for (int i = 0; i < tags.count(); i++) {
            uses.use(deed.author(), tags.ranks()[i]);
        }
        encoder.begin(number, deed.author(), joinedMs(deed), createdMs, tongue, region);
        return deed.answers()
                ? encoder.answer(words, region, deed.answered(), deed.answeredAuthor())
                : encoder.original(words, region);
    }

    private static long joinedMs(Deed deed) {
        return deed.newcomer()
                ? PostEncoder.joinedMs(deed.author(), NEW_MS)
                : PostEncoder.joinedMs(deed.author()) - MONTH_MS;
    }
}
