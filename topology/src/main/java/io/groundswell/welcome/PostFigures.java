package io.groundswell.welcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What one post of an author comes to, given how the author stands. */
final class PostFigures {
    private static final int DAYS_FOLLOWED = 14;

    private final Campaign campaign;
    private final AuthorStanding author;

    PostFigures(Campaign campaign, AuthorStanding author) {
        this.campaign = campaign;
        this.author = author;
    }

    /** What every post adds. */
    void addEach(Sums sums, CampaignPost post, long times) {
        if (!post.isOf(campaign)) {
            return;
        }
        CampaignPost.Removal removal = post.removal();
        if (removal != null) {
            sums.add(new FigureKey(Measure.REMOVED, hourOf(removal), removal.reason()), times);
            return;
        }
        int minute = Granularity.MINUTE.bucketOfMs(post.createdMs());
        sums.add(FigureKey.of(Measure.POSTS, minute), times);
        sums.add(new FigureKey(Measure.POSTS_BY_COHORT, minute, author.cohort().name()), times);
        sums.add(
                new FigureKey(
                        Measure.POSTS_BY_KIND, minute, post.bearing().kind().name()),
                times);
        sums.add(new FigureKey(Measure.POSTS_BY_LANGUAGE, minute, languageOf(post)), times);
        rolesOf(post).forEach(role -> sums.add(new FigureKey(Measure.POSTS_BY_ROLE, minute, role.word()), times));
        post.bearing().topics().forEach(topic -> sums.add(new FigureKey(Measure.POSTS_BY_TOPIC, minute, topic), times));
        int hour = Granularity.HOUR.bucketOf(minute);
        otherTagsOf(post).forEach(tag -> sums.add(new FigureKey(Measure.POSTS_BY_OTHER_TAG, hour, tag), times));
        if (post.print() != 0 && post.bearing().kind() != PostKind.REPOST) {
            sums.add(new FigureKey(Measure.PRINTS, 0, Integer.toHexString(post.print())), times);
            sums.add(FigureKey.of(Measure.PRINTED, 0), times);
        }
        if (!coHostsOf(post).isEmpty()) {
            sums.add(FigureKey.of(Measure.LIVE_SESSIONS, hour), times);
        }
    }

    /** The figures in which the author counts once because of the post, however many others say the same. */
    List<FigureKey> once(CampaignPost post) {
        List<FigureKey> once = new ArrayList<>();
        CampaignPost.Removal removal = post.removal();
        if (removal != null) {
            if (post.isOf(campaign)) {
                once.add(new FigureKey(Measure.PEOPLE_REMOVED, hourOf(removal), removal.reason()));
            }
            return once;
        }
        if (post.isOf(campaign)) {
            addPeople(once, post);
        }
        if (post.createdMs() >= author.arrivalMs()) {
            addActivity(once, post.createdMs());
        }
        return once;
    }

    /** Who else hosts a live campaign post. */
    List<Long> coHostsOf(CampaignPost post) {
        return post.bearing().kind() == PostKind.LIVE && post.isOf(campaign)
                ? post.bearing().coHosts().stream()
                        .filter(coHost -> coHost != post.author())
                        .toList()
                : List.of();
    }

    private void addPeople(List<FigureKey> once, CampaignPost post) {
        int day = Granularity.DAY.bucketOfMs(post.createdMs());
        String language = languageOf(post);
        once.add(new FigureKey(Measure.PEOPLE_BY_LANGUAGE, day, language));
        once.add(new FigureKey(Measure.PEOPLE, 0, "language:" + language));
        for (TagRole role : rolesOf(post)) {
            once.add(new FigureKey(Measure.PEOPLE_BY_ROLE, day, role.word()));
            once.add(new FigureKey(Measure.PEOPLE, 0, "role:" + role.word()));
        }
        for (String topic : post.bearing().topics()) {
            once.add(new FigureKey(Measure.PEOPLE_BY_TOPIC, day, topic));
            once.add(new FigureKey(Measure.PEOPLE, 0, "topic:" + topic));
        }
        otherTagsOf(post).forEach(tag -> once.add(new FigureKey(Measure.PEOPLE_BY_OTHER_TAG, 0, tag)));
    }

    private void addActivity(List<FigureKey> once, long atMs) {
        String cohort = author.cohort().name();
        int day = Granularity.DAY.bucketOfMs(atMs);
        once.add(new FigureKey(Measure.ACTIVE_BY_MINUTE, Granularity.MINUTE.bucketOfMs(atMs), cohort));
        once.add(new FigureKey(Measure.ACTIVE_BY_HOUR, Granularity.HOUR.bucketOfMs(atMs), cohort));
        once.add(new FigureKey(Measure.ACTIVE_BY_DAY, day, cohort));
        int arrivalDay = Granularity.DAY.bucketOfMs(author.arrivalMs());
        if (author.cohort() == Cohort.NEWCOMER && day > arrivalDay && day <= arrivalDay + DAYS_FOLLOWED) {
            once.add(new FigureKey(Measure.RETURNED, arrivalDay, Integer.toString(day - arrivalDay)));
        }
    }

    private Set<TagRole> rolesOf(CampaignPost post) {
        Set<TagRole> roles = new TreeSet<>();
        for (String tag : post.tags()) {
            TagRole role = campaign.tags().get(tag);
            if (role != null) {
                roles.add(role);
            }
        }
        return roles;
    }

    private Stream<String> otherTagsOf(CampaignPost post) {
        return post.tags().stream().filter(tag -> !campaign.tags().containsKey(tag));
    }

    private static int hourOf(CampaignPost.Removal removal) {
        return Granularity.HOUR.bucketOf(removal.minute());
    }

    private static String languageOf(CampaignPost post) {
        return post.language() == null ? FigureKey.UNKNOWN : post.language();
    }
}
