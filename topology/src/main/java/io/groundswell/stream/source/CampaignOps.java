package io.groundswell.stream.source;

import io.groundswell.block.CampaignOp;
import io.groundswell.hashtag.Tag;
import io.groundswell.stream.review.CampaignBook;
import io.groundswell.stream.seen.SeenPost;
import io.groundswell.welcome.CampaignPost;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what campaigns are told because posts changed: of each post with a tag of theirs and of each answer, as long as
 * there is a campaign. To be told the same twice changes nothing.
 */
final class CampaignOps {
    private final CampaignBook campaigns;
    private final List<CampaignOp> ops = new ArrayList<>();

    CampaignOps(CampaignBook campaigns) {
        this.campaigns = campaigns;
    }

    /** A post is there, new or as before. */
    void tell(SeenPost post, int effectiveMinute) {
        if (concerns(post)) {
            ops.add(new CampaignOp(campaignPost(post, null), true, effectiveMinute));
        }
    }

    /** A newer version takes the place of an older one. */
    void exchange(SeenPost before, SeenPost after, int effectiveMinute) {
        if (!concerns(after) || before.author() != after.author()) {
            retract(before, effectiveMinute);
        }
        tell(after, effectiveMinute);
    }

    /** A post was removed. */
    void takeBack(SeenPost before, String reason, int effectiveMinute) {
        if (concerns(before)) {
            var removal = new CampaignPost.Removal(effectiveMinute, reason);
            ops.add(new CampaignOp(campaignPost(before, removal), true, effectiveMinute));
        } else {
            retract(before, effectiveMinute);
        }
    }

    /** All of them, in the order in which they came. */
    List<CampaignOp> all() {
        return ops;
    }

    void clear() {
        ops.clear();
    }

    /**
     * Whether it was told is not known here: the campaign that it concerned may be away for a moment only, so briefly that
     * those who count never hear of that.
     */
    private void retract(SeenPost before, int effectiveMinute) {
        boolean mayBeTold = !campaigns.all().isEmpty()
                && (answersAnother(before) || !before.tags().isEmpty());
        if (mayBeTold) {
            ops.add(new CampaignOp(campaignPost(before, null), false, effectiveMinute));
        }
    }

    private boolean concerns(SeenPost post) {
        if (!campaigns.isOpenAt(post.createdMs())) {
            return false;
        }
        return answersAnother(post) || hasTagOfACampaign(post);
    }

    private boolean hasTagOfACampaign(SeenPost post) {
        List<Tag> tags = post.tags();
        for (int i = 0; i < tags.size(); i++) {
            if (campaigns.knows(tags.get(i).key())) {
                return true;
            }
        }
        return false;
    }

    private static boolean answersAnother(SeenPost post) {
        var answered = post.bearing().answered();
        return answered != null && post.bearing().kind().answers() && answered.author() != post.author();
    }

    private static CampaignPost campaignPost(SeenPost post, CampaignPost.@Nullable Removal removal) {
        return new CampaignPost(
                post.key().low(),
                post.author(),
                post.createdMs(),
                post.language(),
                post.region(),
                post.tags().stream().map(Tag::key).toList(),
                post.traits().print(),
                post.bearing(),
                removal);
    }
}
