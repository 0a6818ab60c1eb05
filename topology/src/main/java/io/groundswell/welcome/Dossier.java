package io.groundswell.welcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one author is to one campaign, by the author's posts alone: the cohort, what there is to add up, and what the posts
 * say to other authors. All of it is a function of the posts that count, whatever the order in which they came; {@link #change}
 * tells what some of them change. Not thread-safe.
 */
public final class Dossier {
    private final Campaign campaign;
    private final long author;
    /** All that matter, removed ones too. */
    private final Map<Long, CampaignPost> posts = new HashMap<>();
    /** Those that count, by time. */
    private final TreeSet<CampaignPost> counting = new TreeSet<>(CampaignPost.BY_TIME);
    /** By how many posts the author counts where one is enough. */
    private final Map<FigureKey, Integer> once = new HashMap<>();
    /** How many answers went to whom; told of newcomers alone, since a pair begins with a newcomer's welcome. */
    private final Map<Long, Integer> gave = new HashMap<>();

    private AuthorStanding standing;
    private PostFigures figures;
    private int own;

    /**
     * What a change of posts makes of an author.
     *
     * @param more to be added to the campaign's sums; may hold negative ones
     * @param gone contacts that are no more
     * @param come contacts that are new
     */
    public record Difference(Sums more, Set<Contact> gone, Set<Contact> come) {
        static Difference none() {
            return new Difference(new Sums(), new HashSet<>(), new HashSet<>());
        }

        private void contact(Contact contact, int times) {
            if (!(times > 0 ? gone : come).remove(contact)) {
                (times > 0 ? come : gone).add(contact);
            }
        }
    }

    private Dossier(Campaign campaign, long author, Collection<CampaignPost> all) {
        this.campaign = campaign;
        this.author = author;
        all.forEach(post -> file(post.post(), post));
        standing = AuthorStanding.of(campaign, counting);
        figures = new PostFigures(campaign, standing);
        refer();
    }

    /** Opens an author's dossier on any of the author's posts; those that do not matter to the campaign are passed over. */
    public static Dossier of(Campaign campaign, long author, Collection<CampaignPost> posts) {
        return new Dossier(campaign, author, posts);
    }

    public Cohort cohort() {
        return standing.cohort();
    }

    /** The difference between nothing and what the author is. O(posts). */
    public Difference whole() {
        Difference whole = Difference.none();
        add(whole, 1);
        return whole;
    }

    /** The difference between what the author is and nothing. O(posts). */
    public Difference nothing() {
        Difference nothing = Difference.none();
        add(nothing, -1);
        return nothing;
    }

    /** How many posts are held. */
    public int size() {
        return posts.size();
    }

    /**
     * Takes over posts as they are now, by their hashes; null for one that is no more. O(changes log posts) for one more post like the
     * last, else a walk along the posts to see how the author stands; O(posts log posts) where that is another way than before,
     * since then all changes.
     */
    public Difference change(Map<Long, ? extends @Nullable CampaignPost> changes) {
        boolean stands =
                changes.size() == 1 && goesOn(changes.values().iterator().next());
        Map<Long, @Nullable CampaignPost> before = new HashMap<>();
        changes.forEach((post, now) -> before.put(post, posts.get(post)));
        changes.forEach(this::file);
        AuthorStanding now = stands ? standing : AuthorStanding.of(campaign, counting);
        return now.equals(standing) ? changePosts(before) : changeAll(before, now);
    }

    /** Whether a post is new, and no reason for the author to stand another way. */
    private boolean goesOn(@Nullable CampaignPost post) {
        return post != null
                && post.removal() == null
                && !posts.containsKey(post.post())
                && !counting.isEmpty()
                && standing.isKeptBy(post, counting.last());
    }

    private Difference changePosts(Map<Long, @Nullable CampaignPost> before) {
        Difference difference = Difference.none();
        addAuthor(difference.more(), -1);
        before.forEach((id, old) -> {
            CampaignPost now = posts.get(id);
            if (old != null && !old.equals(now)) {
                add(difference, old, -1);
            }
            if (now != null && !now.equals(old)) {
                add(difference, now, 1);
            }
        });
        addAuthor(difference.more(), 1);
        return difference;
    }

    private Difference changeAll(Map<Long, @Nullable CampaignPost> before, AuthorStanding now) {
        Map<Long, CampaignPost> all = new HashMap<>(posts);
        before.forEach((id, old) -> {
            if (old == null) {
                all.remove(id);
            } else {
                all.put(id, old);
            }
        });
        Difference difference = Difference.none();
        of(campaign, author, all.values()).add(difference, -1);
        standing = now;
        figures = new PostFigures(campaign, now);
        refer();
        add(difference, 1);
        return difference;
    }

    /** Keeps a post if it matters, in place of its older version. */
    private void file(Long id, @Nullable CampaignPost now) {
        CampaignPost old = posts.remove(id);
        if (old != null) {
            counting.remove(old);
        }
        if (now != null && (now.removal() == null ? now.matters(campaign) : now.isOf(campaign))) {
            posts.put(id, now);
            if (now.removal() == null) {
                counting.add(now);
            }
        }
    }

    /** Counts anew by how many posts the author is what. */
    private void refer() {
        once.clear();
        gave.clear();
        own = 0;
        posts.values().forEach(post -> refer(post, 1, null));
    }

    /** All of the author, or takes it back. */
    private void add(Difference difference, int times) {
        addAuthor(difference.more(), times);
        once.keySet().forEach(key -> difference.more().add(key, times));
        if (cohort() == Cohort.NEWCOMER) {
            gave.keySet().forEach(to -> difference.contact(new Contact.Gave(author, to), times));
        }
        for (CampaignPost post : posts.values()) {
            figures.addEach(difference.more(), post, times);
            contactsOf(post).forEach(contact -> difference.contact(contact, times));
        }
        if (standing.hasArrived()) {
            difference.contact(new Contact.Arrived(author, standing.arrivalMs(), cohort(), standing.language()), times);
        }
    }

    /** One post, or takes it back. */
    private void add(Difference difference, CampaignPost post, int times) {
        figures.addEach(difference.more(), post, times);
        contactsOf(post).forEach(contact -> difference.contact(contact, times));
        refer(post, times, difference);
    }

    /** Counts one post more or less where one is enough; what that makes be or not be is told, if anybody is to be. */
    private void refer(CampaignPost post, int times, @Nullable Difference told) {
        for (FigureKey key : figures.once(post)) {
            if (turns(once, key, times) && told != null) {
                told.more().add(key, times);
            }
        }
        Bearing.Target answered = post.bearing().answered();
        if (post.removal() == null) {
            own += post.isOf(campaign) ? times : 0;
            if (answered != null
                    && post.answersAnother()
                    && turns(gave, answered.author(), times)
                    && told != null
                    && cohort() == Cohort.NEWCOMER) {
                told.contact(new Contact.Gave(author, answered.author()), times);
            }
        }
    }

    private void addAuthor(Sums sums, int times) {
        if (standing.hasArrived()) {
            int minute = Granularity.MINUTE.bucketOfMs(standing.arrivalMs());
            sums.add(new FigureKey(Measure.ARRIVALS, minute, cohort().name()), times);
            sums.add(new FigureKey(Measure.AUTHORS_BY_POSTS, 0, Integer.toString(own)), times);
        }
    }

    /** What a post says to others. */
    private List<Contact> contactsOf(CampaignPost post) {
        List<Contact> contacts = new ArrayList<>();
        Bearing.Target answered = post.bearing().answered();
        if (post.removal() == null) {
            if (answered != null && post.answersAnother()) {
                contacts.add(new Contact.Answered(
                        answered.author(), author, cohort(), post.createdMs(), post.post(), post.language()));
            }
            figures.coHostsOf(post)
                    .forEach(coHost -> contacts.add(new Contact.CoHosted(coHost, post.post(), cohort())));
        }
        return contacts;
    }

    /** Counts one more or less of a thing; whether that makes it be or not be. */
    private static <K> boolean turns(Map<K, Integer> counts, K key, int times) {
        int now = counts.merge(key, times, Integer::sum);
        if (now == 0) {
            counts.remove(key);
        }
        return now == 0 || (now == 1 && times > 0);
    }
}
