package io.groundswell.stream.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.block.CampaignOp;
import io.groundswell.block.ContactChange;
import io.groundswell.stream.step.MemoryStore;
import io.groundswell.welcome.Bearing;
import io.groundswell.welcome.Campaign;
import io.groundswell.welcome.CampaignPost;
import io.groundswell.welcome.Cohort;
import io.groundswell.welcome.Contact;
import io.groundswell.welcome.FigureKey;
import io.groundswell.welcome.Measure;
import io.groundswell.welcome.Sums;
import io.groundswell.welcome.TagRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

/** What the steps of campaigns keep, read back by another that opens the same store. */
class CampaignStoresTest {
    private final KeyValueStore<Bytes, byte[]> store = MemoryStore.open();

    @Test
    void anAuthorsPostsAreThatAuthorsAlone() {
        AuthorPosts posts = new AuthorPosts(store);
        CampaignPost one = post(1, 7);
        CampaignPost two = post(-2, 7);
        CampaignPost others = post(1, 8);
        List.of(one, two, others, post(3, -7)).forEach(post -> posts.put(new CampaignOp(post, true, 0)));
        posts.put(new CampaignOp(post(3, -7), false, 0));

        AuthorPosts reopened = new AuthorPosts(store);

        assertThat(reopened.of(7)).containsExactlyInAnyOrder(one, two);
        assertThat(reopened.of(-7)).isEmpty();
        Map<Long, List<CampaignPost>> all = new TreeMap<>();
        reopened.forEachAuthor(all::put);
        assertThat(all.get(7L)).containsExactlyInAnyOrder(one, two);
        assertThat(all.get(8L)).containsExactly(others);
        assertThat(all).hasSize(2);
    }

    @Test
    void aContactIsThereOnceAndOfOneCampaignAndAuthor() {
        ContactRows rows = new ContactRows(store);
        Contact arrived = new Contact.Arrived(7, 1_000, Cohort.HOST, "zh");
        Contact gave = new Contact.Gave(7, 8);
        rows.put(new ContactChange("wave", arrived, true));
        rows.put(new ContactChange("wave", arrived, true));
        rows.put(new ContactChange("wave", gave, true));
        rows.put(new ContactChange("waves", new Contact.Gave(7, 9), true));
        rows.put(new ContactChange("wave", new Contact.Gave(8, 7), true));
        assertThat(new ContactRows(store).of("wave", 7)).isEqualTo(Set.of(arrived, gave));

        rows.put(new ContactChange("wave", arrived, false));

        assertThat(new ContactRows(store).of("wave", 7)).isEqualTo(Set.of(gave));
        assertThat(new ContactRows(store).of("waves", 7)).isEqualTo(Set.of(new Contact.Gave(7, 9)));
    }

    @Test
    void definitionsInForceOutliveARestartAndGiveWayToOthers() {
        Campaign one = campaign("one", Campaign.OPEN_END);
        Campaign two = campaign("two", 5_000);
        new CampaignsInForce(store).replace(List.of(one, two));
        CampaignsInForce reopened = new CampaignsInForce(store);
        assertThat(reopened.all()).isEqualTo(Map.of("one", one, "two", two));

        reopened.replace(List.of(two));

        assertThat(reopened.all()).isEqualTo(Map.of("two", two));
        assertThat(new CampaignsInForce(store).all()).isEqualTo(Map.of("two", two));
    }

    @Test
    void sumsOutliveARestartAndThoseOfZeroAreNotKept() {
        FigureKey posts = new FigureKey(Measure.POSTS, 28_947_600, "");
        FigureKey role = new FigureKey(Measure.POSTS_BY_ROLE, -3, "venue");
        save(Map.of("one", sums(Map.of(posts, 2L, role, 5L)), "two", sums(Map.of(posts, -1L))));
        save(Map.of("one", sums(Map.of(posts, 1L, role, -5L))));

        Map<String, Sums> restored = new SumRows(store).restore();

        assertThat(Objects.requireNonNull(restored.get("one")).buckets(Measure.POSTS))
                .isEqualTo(Map.of(28_947_600, Map.of("", 3L)));
        assertThat(Objects.requireNonNull(restored.get("one")).buckets(Measure.POSTS_BY_ROLE))
                .isEmpty();
        assertThat(Objects.requireNonNull(restored.get("two")).buckets(Measure.POSTS))
                .isEqualTo(Map.of(28_947_600, Map.of("", -1L)));
        assertThat(store.approximateNumEntries()).isEqualTo(2);
    }

    @Test
    void sumsOfWideMeasuresLieInTheStoreAlone() {
        FigureKey cats = new FigureKey(Measure.POSTS_BY_OTHER_TAG, 28_947_600, "cats");
        FigureKey later = new FigureKey(Measure.POSTS_BY_OTHER_TAG, 28_947_856, "cats");
        FigureKey cat = new FigureKey(Measure.POSTS_BY_OTHER_TAG, 28_947_600, "cat");
        save(Map.of("one", sums(Map.of(later, 3L, cats, 2L, cat, 7L)), "on", sums(Map.of(cats, 9L))));
        save(Map.of("one", sums(Map.of(cat, -7L, cats, 1L))));

        assertThat(new SumRows(store).restore().values()).allMatch(Sums::isEmpty);
        assertThat(wide("one", "cats")).containsExactly(Map.entry(cats, 3L), Map.entry(later, 3L));
        assertThat(wide("one", "cat")).isEmpty();
        assertThat(wide("on", "cats")).containsExactly(Map.entry(cats, 9L));
    }

    @Test
    void howManyPrintsThereAreFollowsFromTheirSums() {
        SumRows rows = new SumRows(store);
        FigureKey one = new FigureKey(Measure.PRINTS, 0, "aa");
        FigureKey other = new FigureKey(Measure.PRINTS, 0, "bb");
        FigureKey different = FigureKey.of(Measure.DIFFERENT_PRINTS, 0);

        assertThat(rows.take("one", sums(Map.of(one, 2L, other, 1L))).get(different.measure(), 0, ""))
                .isEqualTo(2);
        assertThat(rows.take("one", sums(Map.of(one, -1L))).isEmpty()).isTrue();
        rows.save(new LiveCampaign());
        assertThat(new SumRows(store).take("one", sums(Map.of(one, -1L))).get(different.measure(), 0, ""))
                .isEqualTo(-1);
    }

    private List<Map.Entry<FigureKey, Long>> wide(String campaign, String tag) {
        List<Map.Entry<FigureKey, Long>> seen = new ArrayList<>();
        new WideSums(store, campaign)
                .forEach(Measure.POSTS_BY_OTHER_TAG, tag, (key, sum) -> seen.add(Map.entry(key, sum)));
        return seen;
    }

    private void save(Map<String, Sums> more) {
        SumRows rows = new SumRows(store);
        LiveCampaign live = new LiveCampaign();
        live.close(1, rows.restore());
        // As slides do that are closed before one commit: one after the other.
        more.forEach((id, sums) ->
                sums.forEach((key, sum) -> live.close(2, Map.of(id, rows.take(id, sums(Map.of(key, sum)))))));
        rows.save(live);
    }

    private static Sums sums(Map<FigureKey, Long> of) {
        Sums sums = new Sums();
        of.forEach(sums::add);
        return sums;
    }

    private static Campaign campaign(String id, long openToMs) {
        return new Campaign(
                id,
                1_000,
                openToMs,
                Map.of("cattax", TagRole.SUB_MEME, "猫税", TagRole.WELCOME),
                new Campaign.Side(Set.of("CN"), Set.of("zh")),
                new Campaign.Side(Set.of("US", "CA"), Set.of()));
    }

    private static CampaignPost post(long post, long author) {
        return new CampaignPost(post, author, 1_000, "en", null, List.of("cattax"), 0, Bearing.NONE, null);
    }
}
