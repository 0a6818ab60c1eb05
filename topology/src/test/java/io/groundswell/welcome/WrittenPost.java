package io.groundswell.welcome;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws posts of a campaign that opens on 14 January 2025; times are written {@code "14T10:05"}. */
record WrittenPost(long post, long author, Instant at, CampaignPost as) {
    static final Campaign CAMPAIGN = new Campaign(
            "welcome",
            instant("14T00:00").toEpochMilli(),
            Campaign.OPEN_END,
            Map.of(
                    "welcome", TagRole.WELCOME,
                    "refugee", TagRole.SELF_IDENTIFICATION,
                    "rednote", TagRole.VENUE,
                    "goaway", TagRole.COUNTER),
            new Campaign.Side(Set.of("CN"), Set.of("zh")),
            new Campaign.Side(Set.of("US"), Set.of("en")));

    static WrittenPost by(long author, long post, String time, String... tags) {
        Instant at = instant(time);
        CampaignPost drawn =
                new CampaignPost(post, author, at.toEpochMilli(), null, null, List.of(tags), 0, Bearing.NONE, null);
        return new WrittenPost(post, author, at, drawn);
    }

    static Instant instant(String time) {
        return Instant.parse("2025-01-" + time + ":00Z");
    }

    WrittenPost in(@Nullable String language, @Nullable String region) {
        return with(language, region, as.bearing(), as.removal());
    }

    WrittenPost answering(long otherPost, long otherAuthor) {
        return bearing(PostKind.REPLY, new Bearing.Target(otherPost, otherAuthor), List.of());
    }

    WrittenPost passingOn(long otherPost, long otherAuthor) {
        return bearing(PostKind.REPOST, new Bearing.Target(otherPost, otherAuthor), List.of());
    }

    WrittenPost liveWith(Long... coHosts) {
        return bearing(PostKind.LIVE, null, List.of(coHosts));
    }

    /** By an author of whom the same is known as of another post's. */
    WrittenPost like(WrittenPost other) {
        Bearing now = as.bearing();
        Bearing known = other.as.bearing();
        return with(
                other.as.language(),
                other.as.region(),
                new Bearing(now.kind(), now.answered(), now.coHosts(), now.topics(), known.joinedMs(), known.stated()),
                as.removal());
    }

    WrittenPost joined(String time) {
        Bearing now = as.bearing();
        return with(
                as.language(),
                as.region(),
                new Bearing(
                        now.kind(),
                        now.answered(),
                        now.coHosts(),
                        now.topics(),
                        instant(time).toEpochMilli(),
                        now.stated()),
                as.removal());
    }

    WrittenPost stating(Cohort cohort) {
        Bearing now = as.bearing();
        return with(
                as.language(),
                as.region(),
                new Bearing(now.kind(), now.answered(), now.coHosts(), now.topics(), now.joinedMs(), cohort),
                as.removal());
    }

    WrittenPost about(String... topics) {
        Bearing now = as.bearing();
        return with(
                as.language(),
                as.region(),
                new Bearing(now.kind(), now.answered(), now.coHosts(), List.of(topics), now.joinedMs(), now.stated()),
                as.removal());
    }

    WrittenPost removed(String time, String reason) {
        int minute = Granularity.MINUTE.bucketOfMs(instant(time).toEpochMilli());
        return with(as.language(), as.region(), as.bearing(), new CampaignPost.Removal(minute, reason));
    }

    private WrittenPost bearing(PostKind kind, Bearing.@Nullable Target answered, List<Long> coHosts) {
        Bearing now = as.bearing();
        return with(
                as.language(),
                as.region(),
                new Bearing(kind, answered, coHosts, now.topics(), now.joinedMs(), now.stated()),
                as.removal());
    }

    private WrittenPost with(
            @Nullable String language,
            @Nullable String region,
            Bearing bearing,
            CampaignPost.@Nullable Removal removal) {
        CampaignPost drawn = new CampaignPost(
                post, author, at.toEpochMilli(), language, region, as.tags(), as.print(), bearing, removal);
        return new WrittenPost(post, author, at, drawn);
    }
}
