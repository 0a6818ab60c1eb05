package io.groundswell.bench.load;

import io.groundswell.config.CampaignFiles;
import io.groundswell.config.Configuration;
import io.groundswell.hashtag.CanonicalKey;
import io.groundswell.schema.Author;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostType;
import io.groundswell.schema.ReplyTarget;
import io.groundswell.welcome.Campaign;
import io.groundswell.welcome.TagRole;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Counts a campaign the plain way, off the posts and the definition that comes with the program. */
final class Recount {
    private final Campaign campaign = CampaignFiles.read(
                    Configuration.with(Map.of()).settings().campaigns())
            .get(0)
            .campaign();
    private final Map<String, PostEvent> arrivals = new HashMap<>();

    private Recount(List<PostEvent> posts) {
        posts.forEach(post -> {
            if (ReadPosts.tagsOf(post).stream().anyMatch(this::isCampaignTag)) {
                arrivals.merge(authorOf(post).getId(), post, Recount::earlier);
            }
        });
    }

    static CampaignCount of(List<PostEvent> posts) {
        return new Recount(posts).count(new HashSet<>(posts));
    }

    private CampaignCount count(Set<PostEvent> posts) {
        Set<String> pairs = new HashSet<>();
        long answers = 0;
        for (PostEvent post : posts) {
            ReplyTarget target = post.getInReplyTo();
            String answered = target == null ? null : target.getAuthorId();
            PostEvent arrival = answered == null ? null : arrivals.get(answered);
            if (post.getType() == PostType.REPLY
                    && arrival != null
                    && !post.getCreatedAt().isBefore(arrival.getCreatedAt())) {
                answers++;
                if (isNewcomer(arrival) && !isNewcomer(post)) {
                    pairs.add(answered + " " + authorOf(post).getId());
                }
            }
        }
        return new CampaignCount(arrivals.size(), pairs.size(), answers);
    }

    /** By the account first, then by the tag on arrival; whoever else writes Chinese is a host, and here nobody is neither. */
    private boolean isNewcomer(PostEvent post) {
        Instant newFrom = Instant.ofEpochMilli(campaign.openFromMs() - Campaign.JOINED_BEFORE_MS);
        boolean newcomer = !Objects.requireNonNull(authorOf(post).getJoinedAt()).isBefore(newFrom);
        PostEvent arrival = arrivals.get(authorOf(post).getId());
        boolean named = arrival != null
                && ReadPosts.tagsOf(arrival).stream()
                        .anyMatch(tag -> campaign.tags().get(key(tag)) == TagRole.SELF_IDENTIFICATION);
        if (newcomer != named || newcomer == Objects.equals(post.getLanguage(), "zh")) {
            throw new AssertionError("neither newcomer nor host: " + post);
        }
        return newcomer;
    }

    private boolean isCampaignTag(String tag) {
        return campaign.tags().containsKey(key(tag));
    }

    private static String key(String tag) {
        return CanonicalKey.of(tag).orElseThrow();
    }

    private static PostEvent earlier(PostEvent one, PostEvent other) {
        return other.getCreatedAt().isBefore(one.getCreatedAt()) ? other : one;
    }

    private static Author authorOf(PostEvent post) {
        return Objects.requireNonNull(post.getAuthor());
    }
}
