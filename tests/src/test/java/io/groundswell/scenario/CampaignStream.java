package io.groundswell.scenario;

import io.groundswell.schema.Author;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import io.groundswell.schema.PostType;
import io.groundswell.schema.RemovalReason;
import io.groundswell.schema.ReplyTarget;
import io.groundswell.schema.StatedCohort;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Events about the posts of thirty people as a seed draws them: disordered, repeated, late, edited and removed. */
final class CampaignStream {
    private static final int PEOPLE = 30;
    private static final List<String> TAGS = List.of("welcome", "refugee", "cattax", "nothanks", "tea");
    private static final List<String> TEXTS = List.of(
            "", "🐱", "we eat FOOD", "foodie", "我的猫", "food for my 猫 🐱 ok", "hello to all of you from far away");
    private static final @Nullable String[] LANGUAGES = {"en", "zh", "en-US", "zh-Hans", "fr", "und", null};
    private static final @Nullable String[] REGIONS = {"US", "CN", "fr", "ZZ", null, null};

    private final Random random;
    private final Instant opens;
    private final List<PostEvent> published = new ArrayList<>();
    private int posts;

    /** @param opens when accounts begin to be new, but for a day */
    CampaignStream(Random random, Instant opens) {
        this.random = random;
        this.opens = opens;
    }

    /** What happens next. */
    PostEvent next(Instant now) {
        int kind = random.nextInt(100);
        if (published.isEmpty() || kind < 72) {
            return published(now.minusMillis(delayMs()));
        }
        PostEvent post = published.get(random.nextInt(published.size()));
        if (kind < 80) {
            return post;
        }
        Instant occurred = later(post.getCreatedAt(), now.minusMillis(delayMs()));
        return kind < 90 ? edited(post, occurred) : removal(post, occurred);
    }

    List<PostEvent> removals(Instant now) {
        return published.stream().map(post -> removal(post, now)).toList();
    }

    /** Mostly within what is waited for, at times far behind it. */
    private long delayMs() {
        return switch (random.nextInt(20)) {
            case 0 -> random.nextInt(12) * 3_600_000L;
            case 1 -> random.nextInt(7_200_000);
            case 2, 3 -> random.nextInt(180_000);
            default -> random.nextInt(50_000);
        };
    }

    private PostEvent published(Instant created) {
        PostEvent post =
                content("p" + posts++, "a" + random.nextInt(PEOPLE), created).build();
        published.add(post);
        return post;
    }

    private PostEvent edited(PostEvent post, Instant occurred) {
        return content(post.getPostId(), post.getAuthor().getId(), post.getCreatedAt())
                .setKind(PostEventKind.EDITED)
                .setOccurredAt(occurred)
                .build();
    }

    private PostEvent removal(PostEvent post, Instant occurred) {
        return PostEvent.newBuilder()
                .setPostId(post.getPostId())
                .setCreatedAt(post.getCreatedAt())
                .setKind(PostEventKind.REMOVED)
                .setOccurredAt(later(post.getCreatedAt(), occurred))
                .setRemoval(RemovalReason.values()[random.nextInt(5)])
                .build();
    }

    private PostEvent.Builder content(String id, String author, Instant created) {
        PostEvent.Builder post = PostEvent.newBuilder()
                .setPostId(id)
                .setAuthor(author(author))
                .setCreatedAt(created)
                .setText(TEXTS.get(random.nextInt(TEXTS.size())))
                .setHashtags(TAGS.stream().filter(tag -> random.nextInt(4) == 0).toList())
                .setLanguage(LANGUAGES[random.nextInt(LANGUAGES.length)])
                .setRegion(REGIONS[random.nextInt(REGIONS.length)]);
        PostType type = PostType.values()[random.nextInt(PostType.values().length)];
        if (type == PostType.LIVE) {
            post.setCoHosts(IntStream.range(0, random.nextInt(4))
                    .mapToObj(any -> person())
                    .toList());
        } else if (type != PostType.ORIGINAL) {
            post.setInReplyTo(
                    new ReplyTarget("p" + random.nextInt(posts + 1), random.nextInt(9) == 0 ? null : person()));
        }
        return post.setType(type);
    }

    private Author author(String id) {
        Author.Builder author = Author.newBuilder().setId(id);
        switch (random.nextInt(16)) {
            case 0 -> author.setJoinedAt(opens.minus(Duration.ofDays(1)));
            case 1 -> author.setJoinedAt(opens.minus(Duration.ofDays(1)).minusMillis(1));
            case 2 -> author.setCohort(StatedCohort.values()[random.nextInt(StatedCohort.values().length)]);
            default -> {}
        }
        return author.build();
    }

    private String person() {
        return "a" + random.nextInt(PEOPLE + 2);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
