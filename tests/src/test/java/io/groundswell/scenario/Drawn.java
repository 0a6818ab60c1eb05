package io.groundswell.scenario;

import io.groundswell.hashtag.HashtagRules;
import io.groundswell.schema.Author;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import io.groundswell.schema.PostType;
import io.groundswell.schema.RemovalReason;
import io.groundswell.schema.ReplyTarget;
import io.groundswell.schema.TagRule;
import io.groundswell.stream.TopologySettings;
import io.groundswell.stream.source.SourcePolicy;
import io.groundswell.stream.source.TraitRules;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.welcome.Discovery;
import io.groundswell.welcome.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.streams.StreamsConfig;

/** An event on a {@link Timeline} while it is being drawn, and the ground it is drawn on. */
final class Drawn {
    private final Timeline timeline;
    private final Instant time;
    private final PostEvent.Builder event;
    private Instant arrival;
    private String key = "";

    Drawn(Timeline timeline, Instant time) {
        this.timeline = timeline;
        this.time = time;
        this.arrival = time;
        this.event = PostEvent.newBuilder().setCreatedAt(time);
    }

    Drawn post(String id) {
        event.setPostId(id);
        key = id;
        return this;
    }

    Drawn by(String author) {
        event.setAuthor(Author.newBuilder().setId(author).build());
        return this;
    }

    /** The author's account was opened so long before. */
    Drawn joined(Duration before) {
        event.setAuthor(Author.newBuilder(event.getAuthor())
                .setJoinedAt(time.minus(before))
                .build());
        return this;
    }

    Drawn saying(String text) {
        event.setText(text);
        return this;
    }

    Drawn tagged(List<String> tags) {
        event.setHashtags(tags);
        return this;
    }

    Drawn in(String language) {
        event.setLanguage(language);
        return this;
    }

    Drawn from(String region) {
        event.setRegion(region);
        return this;
    }

    Drawn on(String source) {
        event.setSource(source);
        return this;
    }

    Drawn answering(String post, String author) {
        event.setType(PostType.REPLY).setInReplyTo(new ReplyTarget(post, author));
        return this;
    }

    Drawn liveWith(String... coHosts) {
        event.setType(PostType.LIVE).setCoHosts(List.of(coHosts));
        return this;
    }

    /** The post was written at another time than the event happened. */
    Drawn createdAt(String created) {
        return created(instant(created));
    }

    Drawn created(Instant created) {
        event.setCreatedAt(created);
        return this;
    }

    /** The record came into the log at another time than the event happened. */
    Drawn arriving(String time) {
        return arrivingAt(instant(time));
    }

    Drawn arrivingAt(Instant time) {
        arrival = time;
        return this;
    }

    void published() {
        send();
    }

    void edited() {
        event.setKind(PostEventKind.EDITED).setOccurredAt(time);
        send();
    }

    void removed(RemovalReason reason) {
        event.setKind(PostEventKind.REMOVED).setOccurredAt(time).setRemoval(reason);
        send();
    }

    PostEvent event() {
        return event.build();
    }

    private void send() {
        timeline.send(key.getBytes(StandardCharsets.UTF_8), event.build(), arrival);
    }

    /** {@code "10:05"} of 14 January 2025, or {@code "15T10:05"} of another day of that month; UTC. */
    static Instant instant(String time) {
        String dayAndTime = time.contains("T") ? time : "14T" + time;
        return Instant.parse("2025-01-" + dayAndTime + (dayAndTime.length() == 8 ? ":00Z" : "Z"));
    }

    static int minute(String time) {
        return TimeBuckets.minuteOf(instant(time).toEpochMilli());
    }

    static TagRule.Builder rule(String tag) {
        return TagRule.newBuilder()
                .setTag(tag)
                .setBy("editor")
                .setWhy("a scenario")
                .setAt(instant("00:00"));
    }

    /** Out of order by 60 s, idle after 30 s, five minutes of tolerance, ten tags a post. */
    static TopologySettings settings(Duration seriesGrace, Lexicon lexicon) {
        SourcePolicy source = new SourcePolicy(
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                seriesGrace,
                HashtagRules.withDefault("twitter"),
                10,
                140,
                new TraitRules(Duration.ofMinutes(10), Duration.ofDays(30), 16),
                lexicon);
        return new TopologySettings(
                new TopologySettings.Topics(
                        "posts", "posts.rejected", "trend-updates", "tag-rules", "campaigns", "campaign-updates"),
                new TopologySettings.Partitions(1, 1, 1),
                source,
                ScoringPolicy.defaults(),
                new Discovery(0.2, 0.1),
                new TopologySettings.Retention(
                        Duration.ofDays(14), Duration.ofDays(400), Duration.ofDays(7), Duration.ofMinutes(15)),
                Set.of());
    }

    static Properties streamsConfig() {
        try {
            Properties config = new Properties();
            config.put(StreamsConfig.APPLICATION_ID_CONFIG, "scenario");
            config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
            config.put(
                    StreamsConfig.STATE_DIR_CONFIG,
                    Files.createTempDirectory("scenario").toString());
            return config;
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the state stores", e);
        }
    }
}
