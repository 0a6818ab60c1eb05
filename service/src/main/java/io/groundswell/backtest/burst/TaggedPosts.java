package io.groundswell.backtest.burst;

import io.groundswell.feed.FeedPost;
import io.groundswell.feed.PostSource;
import io.groundswell.hashtag.HashtagRules;
import io.groundswell.hashtag.PostTags;
import io.groundswell.hashtag.Tag;
import io.groundswell.schema.Author;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import io.groundswell.trend.TimeBuckets;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets posts pass and tells of each that was published with a tag. All tags of a post are told, however many the
 * pipeline lets count; edits and removals are not, so that a post stays what it was when it was written.
 */
public final class TaggedPosts implements PostSource {
    private static final int EVERY_TAG = 1 << 20;

    private final PostSource posts;
    private final HashtagRules rules;
    private final List<Consumer<TaggedPost>> told;

    public TaggedPosts(PostSource posts, HashtagRules rules, List<Consumer<TaggedPost>> told) {
        this.posts = posts;
        this.rules = rules;
        this.told = List.copyOf(told);
    }

    @Override
    public @Nullable FeedPost next() throws IOException {
        FeedPost post = posts.next();
        if (post != null && post.event().getKind() == PostEventKind.PUBLISHED) {
            tell(post.event());
        }
        return post;
    }

    private void tell(PostEvent event) {
        Author author = event.getAuthor();
        List<Tag> tags = PostTags.of(
                        rules.forSource(event.getSource()), event.getText(), event.getHashtags(), EVERY_TAG, EVERY_TAG)
                .tags();
        if (author != null && !tags.isEmpty()) {
            TaggedPost post = new TaggedPost(
                    TimeBuckets.minuteOf(event.getCreatedAt().toEpochMilli()),
                    event.getSource() + "\n" + author.getId(),
                    tags.stream().map(Tag::key).collect(Collectors.toSet()));
            told.forEach(listener -> listener.accept(post));
        }
    }

    @Override
    public double fractionRead() {
        return posts.fractionRead();
    }

    @Override
    public void close() throws IOException {
        posts.close();
    }
}
