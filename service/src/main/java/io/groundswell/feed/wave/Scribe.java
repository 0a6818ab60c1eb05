package io.groundswell.feed.wave;

import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import io.groundswell.schema.RemovalReason;
import io.groundswell.schema.ReplyTarget;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Turns drafts into events, each marked as synthetic in its ids and in its text, with tags written as on the platform. */
final class Scribe {

    private static final String SOURCE = "rednote";

    private final SplittableRandom random;
    private long posts;

    Scribe(SplittableRandom random) {
        this.random = random;
    }

    PostEvent publish(Draft draft) {
        // Some tag by the platform's list alone, most in the text too, a few in the text alone.
        int how = draft.tags().isEmpty() ? 0 : random.nextInt(100);
        String text = how < 12 ? draft.text() : draft.text() + " " + written(draft.tags());
        return PostEvent.newBuilder()
                .setPostId(String.format(Locale.ROOT, "%sp%08d", WelcomeWave.LABEL, ++posts))
                .setAuthor(draft.author().toAuthor())
                .setCreatedAt(Instant.ofEpochMilli(draft.createdAtMs()))
                .setText(WelcomeWave.TEXT_LABEL + text.strip())
                .setHashtags(how < 92 ? draft.tags() : List.of())
                .setLanguage(draft.author().language())
                .setRegion(draft.author().region())
                .setSource(SOURCE)
                .setType(draft.type())
                .setInReplyTo(draft.inReplyTo())
                .setCoHosts(draft.coHosts())
                .build();
    }

    /** The post with a correction behind its words; one author in three takes the tags back with it. */
    PostEvent edit(PostEvent post, Draft draft, String correction, long occurredAtMs) {
        List<String> tags = random.nextInt(3) == 0 ? List.of() : draft.tags();
        String text = draft.text() + " " + correction + " " + written(tags);
        return PostEvent.newBuilder(post)
                .setKind(PostEventKind.EDITED)
                .setOccurredAt(Instant.ofEpochMilli(occurredAtMs))
                .setText(WelcomeWave.TEXT_LABEL + text.strip())
                .setHashtags(tags)
                .build();
    }

    PostEvent remove(PostEvent post, RemovalReason reason, long occurredAtMs) {
        return PostEvent.newBuilder()
                .setKind(PostEventKind.REMOVED)
                .setPostId(post.getPostId())
                .setCreatedAt(post.getCreatedAt())
                .setOccurredAt(Instant.ofEpochMilli(occurredAtMs))
                .setRemoval(reason)
                .setSource(SOURCE)
                .build();
    }

    static ReplyTarget referenceTo(PostEvent post) {
        return new ReplyTarget(post.getPostId(), post.getAuthor().getId());
    }

    private static String written(List<String> tags) {
        StringBuilder written = new StringBuilder();
        for (String tag : tags) {
            written.append('#').append(tag).append("[话题]# ");
        }
        return written.toString();
    }
}
