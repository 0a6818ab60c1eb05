package io.groundswell.scenario;

import static io.groundswell.stream.tally.SeriesStep.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.registry.WireCodecs;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import io.groundswell.schema.RejectedPost;
import io.groundswell.schema.RejectionReason;
import io.groundswell.schema.RemovalReason;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.schema.TrendUpdateKind;
import io.groundswell.stream.source.Conservation.Detail;
import io.groundswell.stream.source.Outcome;
import io.groundswell.trend.tally.SeriesPoint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What cannot be counted goes to posts.rejected with its reason, and its neighbours do not notice. */
class BadInputTest {
    private static final byte[] KEY = "p1".getBytes(StandardCharsets.UTF_8);

    private final MemoryRegistry registry = new MemoryRegistry();
    private final Timeline day = new Timeline(registry);

    @AfterEach
    void end() {
        day.close();
    }

    @Test
    void aRecordWithoutAKeyIsRejectedWhole() {
        byte[] value = day.bytesOf(good());

        day.send(null, value, Drawn.instant("10:05"));

        RejectedPost rejected = theOneRejected(RejectionReason.NULL_KEY, "must share a key");
        assertThat(rejected.getKey()).isNull();
        assertThat(rejected.getValue()).isEqualTo(ByteBuffer.wrap(value));
        assertThat(rejected.getTopic()).isEqualTo("posts");
        assertThat(rejected.getPartition()).isZero();
        assertThat(rejected.getOffset()).isEqualTo(1);
        assertThat(rejected.getArrivedAt()).isEqualTo(Drawn.instant("10:05"));
    }

    @Test
    void aRecordWithoutAValueIsRejectedUnlessItIsAMarker() {
        day.send(KEY, (byte[]) null, Drawn.instant("10:05"));

        theOneRejected(RejectionReason.EMPTY_VALUE, "groundswell.complete-through");
    }

    @Test
    void bytesThatAreNotInTheWireFormatAreRejected() {
        day.send(KEY, "{\"text\":\"#cats\"}".getBytes(StandardCharsets.UTF_8), Drawn.instant("10:05"));

        theOneRejected(RejectionReason.NOT_WIRE_FORMAT, "byte 123");
    }

    @Test
    void anIdThatTheRegistryDoesNotKnowIsRejected() {
        day.send(KEY, new byte[] {0, 0, 0, 3, (byte) 0xe7, 1, 2, 3}, Drawn.instant("10:05"));

        theOneRejected(RejectionReason.UNKNOWN_SCHEMA, "999");
    }

    @Test
    void aRecordOfAnotherContractIsRejected() {
        byte[] update = WireCodecs.over(registry, true)
                .serializer(TrendUpdate.class)
                .serialize(
                        "posts",
                        TrendUpdate.newBuilder()
                                .setScope("global")
                                .setKind(TrendUpdateKind.SNAPSHOT)
                                .setSlideEnd(Instant.EPOCH)
                                .build());

        day.send(KEY, update, Drawn.instant("10:05"));

        theOneRejected(RejectionReason.UNREADABLE_SCHEMA, "PostEvent");
    }

    @Test
    void bytesThatEndTooEarlyAreRejected() {
        byte[] whole = day.bytesOf(good());

        day.send(KEY, Arrays.copyOf(whole, 12), Drawn.instant("10:05"));

        theOneRejected(RejectionReason.UNDECODABLE, "");
    }

    @Test
    void aRecordThatIsTooLargeForTheTopicIsRejectedWithItsLengthAndWithoutItsValue() {
        day.send(KEY, "x".repeat(9 << 20).getBytes(StandardCharsets.US_ASCII), Drawn.instant("10:05"));

        RejectedPost rejected = theOneRejected(RejectionReason.NOT_WIRE_FORMAT, "value of 9437184 bytes");
        assertThat(rejected.getValue()).isNull();
        assertThat(rejected.getKey()).isEqualTo(ByteBuffer.wrap(KEY));
    }

    @Test
    void aKeyThatIsTooLargeForTheTopicIsLeftOutToo() {
        byte[] key = new byte[3 << 20];

        day.send(key, (byte[]) null, Drawn.instant("10:05"));

        RejectedPost rejected = theOneRejected(RejectionReason.EMPTY_VALUE, "key of 3145728 bytes");
        assertThat(rejected.getKey()).isNull();
    }

    @Test
    void aLongDetailIsCut() {
        String endless = "p".repeat(1 << 20);
        day.at("10:05").post(endless).saying("#cats").published();

        RejectedPost rejected = theOneRejected(RejectionReason.NO_AUTHOR, "post ppp");
        assertThat(rejected.getDetail()).hasSizeLessThan(2_000).endsWith("…");
        assertThat(rejected.getValue()).isNotNull();
    }

    @Test
    void anEventOfAKindThatIsNotKnownIsRejected() {
        PostEvent pinned =
                PostEvent.newBuilder(good()).setKind(PostEventKind.UNKNOWN).build();

        day.send(KEY, pinned, Drawn.instant("10:05"));

        theOneRejected(RejectionReason.UNKNOWN_KIND, "p1");
    }

    @Test
    void anEventWithoutAPostIdIsRejected() {
        day.at("10:05").post("").by("ann").saying("#cats").published();

        theOneRejected(RejectionReason.NO_POST_ID, "postId is empty");
    }

    @Test
    void aPostWithoutAnAuthorIsRejectedButARemovalNeedsNone() {
        day.at("10:05").post("p1").saying("#cats").published();
        day.at("10:05").post("p2").by("").saying("#cats").edited();
        day.at("10:05").post("p3").removed(RemovalReason.LEGAL);

        assertThat(day.rejected())
                .extracting(RejectedPost::getReason)
                .containsExactly(RejectionReason.NO_AUTHOR, RejectionReason.NO_AUTHOR);
        assertThat(day.conservation().of(Outcome.REMOVED)).isEqualTo(1);
        assertThat(day.conservation().of(Detail.REMOVED_BY_LAW)).isEqualTo(1);
    }

    /**
     * <pre>
     *   arrival 10:05, tolerance 5 min   10:10:00 passes   10:10:01 is future
     * </pre>
     */
    @Test
    void anEventFromTheFutureIsRejectedBeforeItMovesAnyClock() {
        day.at("10:05").post("p0").by("ann").saying("#cats").published();

        day.at("10:10").post("p1").by("ann").saying("#cats").arriving("10:05").published();
        day.at("10:10:01")
                .post("p2")
                .by("ann")
                .saying("#cats")
                .arriving("10:05")
                .published();
        day.at("15T09:00")
                .post("p3")
                .by("ann")
                .createdAt("10:05")
                .saying("#cats")
                .arriving("10:05")
                .edited();
        day.at("10:05")
                .post("p4")
                .by("ann")
                .createdAt("15T09:00")
                .saying("#cats")
                .edited();

        assertThat(day.rejected())
                .hasSize(3)
                .allMatch(post -> post.getReason() == RejectionReason.FUTURE)
                .extracting(RejectedPost::getDetail)
                .first()
                .asString()
                .contains("p2", "10:10:01", "300000 ms", "10:05:00");
        assertThat(day.conservation().of(Outcome.FUTURE)).isEqualTo(3);
        assertThat(day.closed()).isEqualTo(Drawn.instant("10:09"));
    }

    @Test
    void aTimeThatNoClockShowsIsRejectedEvenIfItsRecordBearsItToo() {
        Instant endOfTime = Instant.ofEpochMilli(Long.MAX_VALUE);

        day.send(KEY, PostEvent.newBuilder(good()).setCreatedAt(endOfTime).build(), endOfTime);
        day.complete(Long.MAX_VALUE, endOfTime);

        assertThat(day.rejected())
                .extracting(RejectedPost::getReason)
                .containsExactly(RejectionReason.FUTURE, RejectionReason.FUTURE);
        neighboursAreWell();
    }

    @Test
    void anEventBefore2000IsRejected() {
        Instant lastCentury = Instant.parse("1999-12-31T23:59:59.999Z");
        day.send(KEY, PostEvent.newBuilder(good()).setCreatedAt(lastCentury).build(), Drawn.instant("10:05"));

        theOneRejected(RejectionReason.BEFORE_2000, "2000-01-01");
    }

    @Test
    void aTagOfTenThousandCharactersIsCappedAndTheOthersCount() {
        day.at("10:05")
                .post("p1")
                .by("ann")
                .saying("#" + "a".repeat(10_000) + " #cats")
                .published();
        day.at("10:05").post("p2").by("ann").saying("#" + "b".repeat(10_000)).published();
        day.closeThrough("10:10");

        assertThat(day.series("cats", "global", HOUR)).containsExactly(hour(1, 1));
        assertThat(day.conservation().of(Detail.CAPPED_TAGS)).isEqualTo(2);
        assertThat(day.conservation().of(Outcome.CAPPED)).isEqualTo(1);
    }

    @Test
    void ofThousandsOfTagsTheFirstTenCount() {
        List<String> tags = IntStream.range(0, 5_000).mapToObj(i -> "tag" + i).toList();

        day.at("10:05").post("p1").by("ann").tagged(tags).published();
        day.closeThrough("10:10");

        assertThat(day.series("tag9", "global", HOUR)).containsExactly(hour(1, 1));
        assertThat(day.series("tag10", "global", HOUR)).isEmpty();
        assertThat(day.conservation().of(Detail.CAPPED_TAGS)).isEqualTo(4_990);
        neighboursAreWell();
    }

    @Test
    void loneSurrogatesAreTextLikeAnyOther() {
        day.at("10:05")
                .post("p1")
                .by("ann")
                .saying("#ca\uD800ts \uDC00#dogs #owls")
                .published();
        day.at("10:05")
                .post("\uD800")
                .by("\uDFFF")
                .tagged(List.of("\uD83D", "owls"))
                .published();
        day.closeThrough("10:10");

        assertThat(day.series("owls", "global", HOUR)).containsExactly(hour(2, 2));
        assertThat(day.rejected()).isEmpty();
        neighboursAreWell();
    }

    private RejectedPost theOneRejected(RejectionReason reason, String detail) {
        neighboursAreWell();
        List<RejectedPost> rejected = day.rejected();
        assertThat(rejected).hasSize(1);
        assertThat(rejected.get(0).getReason()).isEqualTo(reason);
        assertThat(rejected.get(0).getDetail()).contains(detail);
        assertThat(day.conservation().of(Outcome.REJECTED)).isEqualTo(1);
        return rejected.get(0);
    }

    private void neighboursAreWell() {
        day.at("10:05").post("neighbour").by("bob").saying("#neighbours").published();
        day.closeThrough("10:20");
        assertThat(day.series("neighbours", "global", HOUR)).containsExactly(hour(1, 1));
    }

    private PostEvent good() {
        day.at("10:00").post("before").by("ann").saying("#before").published();
        return day.at("10:05").post("p1").by("ann").saying("#cats").event();
    }

    private static SeriesPoint hour(int posts, int people) {
        return new SeriesPoint(Drawn.minute("10:00"), posts, people);
    }
}
