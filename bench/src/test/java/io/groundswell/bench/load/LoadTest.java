package io.groundswell.bench.load;

import static io.groundswell.bench.load.ReadPosts.SCHEMA_ID;
import static io.groundswell.bench.load.ReadPosts.read;
import static io.groundswell.bench.load.ReadPosts.tagsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.conduct.TextPrint;
import io.groundswell.registry.AvroWireSerializer;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import io.groundswell.schema.PostType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final int POSTS = 50_000;

    private static final LoadOptions PLAIN = LoadOptions.standard();

    @Test
    void theSameOptionsMakeTheSameRecordsInWhateverOrder() {
        Load one = new Load(PLAIN.ofCampaign(0.3), SCHEMA_ID);
        Load other = new Load(PLAIN.ofCampaign(0.3), SCHEMA_ID);

        var forwards = LongStream.range(0, 500).mapToObj(one::record).toList();
        for (int number = 499; number >= 0; number--) {
            assertThat(other.record(number)).usingRecursiveComparison().isEqualTo(forwards.get(number));
        }
    }

    @Test
    void recordsAreWhatTheyHaveBeenBefore() {
        LoadOptions mixed =
                new LoadOptions(20_000, 5_000, 1.05, 2_000, 6, 4, 0.05, 0.1, 0.3, 0, 1, List.of("en", "ru"));

        assertThat(crc(PLAIN)).isEqualTo("2acad33d");
        assertThat(crc(mixed)).isEqualTo("ba8a3983");
    }

    @Test
    void anotherSeedMakesOtherRecords() {
        LoadOptions reseeded = with(PLAIN, 0, 0, 0, 2);

        assertThat(new Load(reseeded, SCHEMA_ID).record(3).value())
                .isNotEqualTo(new Load(PLAIN, SCHEMA_ID).record(3).value());
    }

    @Test
    void aShorterLoadIsTheBeginningOfALongerOne() {
        LoadOptions whole = with(PLAIN, 0.05, 0.1, 0.2, 1).ofCampaign(0.1);
        LoadOptions third = whole.firstPosts(2_000_000);

        assertThat(third.hours()).isEqualTo(2);
        Load longer = new Load(whole, SCHEMA_ID);
        Load shorter = new Load(third, SCHEMA_ID);
        for (long number = 0; number < 2_000_000; number += 9_973) {
            assertThat(shorter.record(number)).usingRecursiveComparison().isEqualTo(longer.record(number));
        }
    }

    @Test
    void recordsAreWhatTheSerializerWrites() {
        // Given a load with every kind of event
        Load load = new Load(with(PLAIN, 0.05, 0.2, 0, 1).ofCampaign(0.3), SCHEMA_ID);
        var serializer = new AvroWireSerializer<PostEvent>(new ReadPosts.OneSchema(), true);

        for (int number = 0; number < 2_000; number++) {
            // When a record is read and written again
            byte[] value = load.record(number).value();
            byte[] again = serializer.serialize("posts", read(value));

            // Then it is the same
            assertThat(again).isEqualTo(value);
        }
    }

    @Test
    void postsAreAsLargeAndTaggedAsTheFiguresSay() {
        List<PostEvent> posts = published(new Load(PLAIN, SCHEMA_ID), POSTS);
        double bytes = LongStream.range(0, POSTS)
                .mapToObj(new Load(PLAIN, SCHEMA_ID)::record)
                .mapToInt(record -> record.value().length)
                .average()
                .orElseThrow();
        List<List<String>> tags = posts.stream().map(ReadPosts::tagsOf).toList();
        long tagged = tags.stream().filter(of -> !of.isEmpty()).count();
        long uses = tags.stream().mapToInt(List::size).sum();
        int[] lengths = posts.stream()
                .mapToInt(post -> post.getText().length())
                .sorted()
                .toArray();

        assertThat(bytes).isCloseTo(234, within(5.0));
        assertThat(tagged / (double) POSTS).isCloseTo(0.40, within(0.01));
        assertThat(uses / (double) tagged).isCloseTo(1.6, within(0.02));
        assertThat(lengths[POSTS / 2]).isCloseTo(103, within(12));
        assertThat(lengths[POSTS / 20]).isCloseTo(39, within(12));
        assertThat(lengths[POSTS / 20 * 19]).isCloseTo(155, within(12));
        assertThat(tags.stream().filter(of -> new HashSet<>(of).size() < of.size()))
                .isEmpty();
    }

    @Test
    void frequenciesFallAsZipfSays() {
        Zipf zipf = new Zipf(1_000_000, 1.05);
        Draws draws = new Draws(1);
        draws.begin(0, Purpose.KIND);
        long[] seen = new long[1_000_000];
        for (int i = 0; i < 1_000_000; i++) {
            seen[zipf.draw(draws)]++;
        }

        // The slope between two decades of ranks, each taken over ten neighbours.
        double slope = Math.log(sum(seen, 5, 15) / (double) sum(seen, 995, 1005)) / Math.log(1000.5 / 9.7);
        assertThat(slope).isCloseTo(1.05, within(0.06));
        // H(1,000,000; 1.05) is 10.58.
        assertThat(seen[0] / 1e6).isCloseTo(1 / 10.58, within(0.002));
    }

    @Test
    void eventTimesAreOutOfOrderByLessThanAMinute() {
        Load load = new Load(PLAIN, SCHEMA_ID);
        long newest = Long.MIN_VALUE;
        long disordered = 0;
        long latestMs = 0;
        for (PostEvent post : published(load, POSTS)) {
            long createdMs = post.getCreatedAt().toEpochMilli();
            disordered += createdMs < newest ? 1 : 0;
            newest = Math.max(newest, createdMs);
            latestMs = Math.max(latestMs, newest - createdMs);
        }
        assertThat(latestMs).isBetween(50_000L, 59_999L);
        assertThat(disordered / (double) POSTS).isCloseTo(0.05, within(0.006));
    }

    @Test
    void duplicatesRepeatAndRemovalsNameAnEarlierPost() {
        Load load = new Load(with(PLAIN, 0.05, 0.1, 0, 1), SCHEMA_ID);
        Map<String, PostEvent> posts = new HashMap<>();
        int duplicates = 0;
        int removals = 0;
        for (int number = 0; number < 50_000; number++) {
            PostEvent event = read(load.record(number).value());
            if (event.getKind() == PostEventKind.REMOVED) {
                removals++;
                assertThat(posts).containsKey(event.getPostId());
                assertThat(event.getCreatedAt())
                        .isEqualTo(Objects.requireNonNull(posts.get(event.getPostId()))
                                .getCreatedAt());
            } else {
                PostEvent before = posts.putIfAbsent(event.getPostId(), event);
                duplicates += before == null ? 0 : 1;
                assertThat(event).isEqualTo(before == null ? event : before);
            }
        }
        assertThat(duplicates / 50_000.0).isCloseTo(0.05, within(0.006));
        assertThat(removals / 50_000.0).isCloseTo(0.1, within(0.005));
    }

    @Test
    void aHotTagIsOnAsManyPostsAsAsked() {
        List<PostEvent> posts = published(new Load(with(PLAIN, 0, 0, 0.9, 1), SCHEMA_ID), 20_000);
        String hot = TagNames.keyOf(0);

        long hits = posts.stream().filter(post -> tagsOf(post).contains(hot)).count();
        assertThat(hits / 20_000.0).isGreaterThan(0.9).isLessThan(0.93);
    }

    @Test
    void aTenthOfTheAuthorsWriteNearlyHalfAndMostPostsAreReposts() {
        LoadOptions few = new LoadOptions(POSTS, 1_000, 1.05, 1_000, 6, 4, 0, 0, 0, 0, 1, PLAIN.languages());
        List<PostEvent> posts = published(new Load(few, SCHEMA_ID), POSTS);
        Map<String, Integer> byAuthor = new HashMap<>();
        posts.forEach(
                post -> byAuthor.merge(Objects.requireNonNull(post.getAuthor()).getId(), 1, Integer::sum));

        long topPosts = byAuthor.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(100)
                .mapToInt(Integer::intValue)
                .sum();
        // The cube root of a tenth.
        assertThat(topPosts / (double) POSTS).isCloseTo(0.464, within(0.02));
        long reposts =
                posts.stream().filter(post -> post.getType() == PostType.REPOST).count();
        assertThat(reposts / (double) POSTS).isCloseTo(0.6, within(0.01));
    }

    @Test
    void aCampaignLeavesTheOtherPostsAsTheyAre() {
        LoadOptions sparse = PLAIN.paced(POSTS, 6);
        Load without = new Load(sparse, SCHEMA_ID);
        Load with = new Load(sparse.ofCampaign(0.25), SCHEMA_ID);
        int others = 0;
        for (int number = 0; number < POSTS; number++) {
            PostEvent before = read(without.record(number).value());
            PostEvent after = read(with.record(number).value());
            if (with.deed(number) == null) {
                others++;
                // Who is reposted may be another.
                assertThat(PostEvent.newBuilder(after)
                                .setInReplyTo(before.getInReplyTo())
                                .build())
                        .isEqualTo(before);
            }
        }
        assertThat(others / (double) POSTS).isCloseTo(0.75, within(0.01));
    }

    @Test
    void hardlyAnyTwoPostsOfTheCampaignLookLikeCopies() {
        List<PostEvent> posts = published(new Load(PLAIN.paced(POSTS, 48).ofCampaign(1), SCHEMA_ID), POSTS).stream()
                .filter(post -> post.getText().length() > 60 && !tagsOf(post).isEmpty())
                .toList();

        assertThat(posts).hasSizeGreaterThan(5_000);
        assertThat(posts.stream().map(post -> TextPrint.of(post.getText(), 16)).distinct())
                .hasSizeGreaterThan(posts.size() * 8 / 10);
    }

    @Test
    void noTwoRanksShareAKey() {
        Set<String> keys = new HashSet<>();
        for (int rank = 0; rank < 200_000; rank++) {
            keys.add(TagNames.keyOf(rank));
        }
        assertThat(keys).hasSize(200_000);
    }

    @Test
    void aBurstingTagIsUsedInItsHourOnly() {
        // Given bursts drawn at two times that lie three hours apart
        Bursts bursts = new Bursts(1, 1_000_000);
        Draws draws = new Draws(1);
        draws.begin(0, Purpose.KIND);
        Set<Integer> early = new HashSet<>();
        Set<Integer> late = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            early.add(bursts.draw(draws, 100 * Bursts.EVERY_MS));
            late.add(bursts.draw(draws, 118 * Bursts.EVERY_MS));
        }

        // Then each are the eight of seven steps, and none is in both
        assertThat(early).hasSize(7 * Bursts.AT_ONCE).doesNotContainAnyElementsOf(late);
    }

    @Test
    void valuesOutOfRangeAreRefusedByName() {
        assertThatThrownBy(() -> with(PLAIN, 0.7, 0, 0, 1)).hasMessage("duplicates is 0.7, must be 0..0.5");
        assertThatThrownBy(() -> PLAIN.ofCampaign(1.01)).hasMessage("campaignShare is 1.01, must be 0..1");
        assertThatThrownBy(() -> PLAIN.ofCampaign(0.1).paced(10, 1_873))
                .hasMessage("hours is 1873.0, must be at most 1872 with a campaign, which ends then");
        assertThatThrownBy(() -> PLAIN.firstPosts(0)).hasMessage("posts is 0, must be 1..1000000000");
    }

    private static List<PostEvent> published(Load load, int count) {
        List<PostEvent> posts = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            posts.add(read(load.record(number).value()));
        }
        return posts;
    }

    /** Of the first 20,000 records. */
    private static String crc(LoadOptions options) {
        Load load = new Load(options, SCHEMA_ID);
        CRC32 crc = new CRC32();
        for (int number = 0; number < 20_000; number++) {
            crc.update(load.record(number).key());
            crc.update(load.record(number).value());
        }
        return Long.toHexString(crc.getValue());
    }

    private static long sum(long[] seen, int from, int to) {
        return Arrays.stream(seen, from, to).sum();
    }

    private static LoadOptions with(LoadOptions of, double duplicates, double removals, double hot, long seed) {
        return new LoadOptions(
                of.posts(),
                of.tags(),
                of.zipf(),
                of.authors(),
                of.hours(),
                of.partitions(),
                duplicates,
                removals,
                hot,
                0,
                seed,
                of.languages());
    }
}
