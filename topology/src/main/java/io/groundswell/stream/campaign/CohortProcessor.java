package io.groundswell.stream.campaign;

import io.groundswell.block.ByteReader;
import io.groundswell.block.ByteWriter;
import io.groundswell.block.CampaignOp;
import io.groundswell.block.CampaignPostBlock;
import io.groundswell.block.Stamped;
import io.groundswell.stream.campaign.CohortTalk.Listener;
import io.groundswell.stream.review.CampaignBook;
import io.groundswell.stream.step.Frontiers;
import io.groundswell.stream.step.Stores;
import io.groundswell.welcome.Campaign;
import io.groundswell.welcome.CampaignPost;
import io.groundswell.welcome.Dossier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Holds the posts of the authors of one partition, and tells what they make: whose welcome they concern, and what there is to
 * add up. When a slide changes an author's posts, the difference is told that this makes; a change of cohort carries all
 * that rested on it along. A change of a campaign's definition
 * does the same for all authors.
 */
public final class CohortProcessor extends SlideProcessor<CampaignOp, byte[], CohortTalk> {
    private final Settings settings;
    private final CampaignBook campaigns;
    private final Frontiers frontiers;
    private final ContactsToTell contacts;
    private final Dossiers dossiers = new Dossiers();
    private @Nullable Task task;

    /**
     * How wide the steps of campaigns are.
     *
     * @param sourcePartitions partitions of {@code posts}
     * @param authorPartitions how many partitions authors are spread over
     * @param campaignPartitions how many partitions campaigns are spread over
     */
    public record Settings(int sourcePartitions, int authorPartitions, int campaignPartitions) {}

    /** What the processor works on while it is initialised. */
    private record Task(AuthorPosts posts, CampaignsInForce inForce, SumsToTell sums) {}

    public CohortProcessor(Settings settings, CampaignBook campaigns) {
        super(Stores.COHORT_INBOX, Stores.BEFORE_COHORT_COMMIT);
        this.settings = settings;
        this.campaigns = campaigns;
        this.frontiers = new Frontiers(settings.sourcePartitions());
        this.contacts = new ContactsToTell(settings.authorPartitions());
    }

    @Override
    void open(ProcessorContext<byte[], CohortTalk> context) {
        task = new Task(
                new AuthorPosts(context.getStateStore(Stores.AUTHOR_POSTS)),
                new CampaignsInForce(context.getStateStore(Stores.CAMPAIGNS_IN_FORCE)),
                new SumsToTell(context.taskId().partition(), settings.campaignPartitions()));
    }

    @Override
    List<Stamped<CampaignOp>> read(byte[] block) {
        return CampaignPostBlock.decode(block).ops().stream()
                .map(op -> new Stamped<>(op.effectiveMinute(), op))
                .toList();
    }

    @Override
    void hear(byte[] bytes) {
        CampaignPostBlock block = CampaignPostBlock.decode(bytes);
        frontiers.update(block.sourcePartition(), block.frontierMs(), block.newestEventMs(), block.idle());
    }

    @Override
    int closableThrough() {
        return frontiers.closableThrough();
    }

    @Override
    void beginClosing(int firstMinute) {
        Map<String, Campaign> before = task().inForce().all();
        Map<String, Campaign> after = new TreeMap<>();
        campaigns.open().forEach(campaign -> after.put(campaign.id(), campaign));
        if (!before.equals(after)) {
            dossiers.clear();
            task().posts().forEachAuthor((author, posts) -> redefine(firstMinute, author, posts, before, after));
            task().inForce().replace(after.values());
        }
    }

    @Override
    void close(int minute, List<CampaignOp> ops) {
        Map<Long, List<CampaignOp>> byAuthor = new TreeMap<>();
        ops.forEach(op -> byAuthor.computeIfAbsent(op.post().author(), author -> new ArrayList<>())
                .add(op));
        byAuthor.forEach((author, changes) -> {
            if (changes.stream().anyMatch(this::matters)) {
                change(minute, author, changes);
            }
        });
    }

    @Override
    void tell() {
        int speaker = context().taskId().partition();
        contacts.tell(speaker, closedThrough(), (key, block) -> send(key, Listener.WELCOME, block));
        task().sums().tell(closedThrough(), (key, block) -> send(key, Listener.CAMPAIGN, block));
    }

    @Override
    void writeHeard(ByteWriter writer) {
        frontiers.writeTo(writer);
    }

    @Override
    void restoreHeard(ByteReader reader) {
        frontiers.restore(reader);
    }

    /** Most of what is taken back was never a campaign's: to know that costs less than to open its author's dossier. */
    private boolean matters(CampaignOp op) {
        return op.concerns() || task().posts().holds(op.post());
    }

    private void change(int minute, long author, List<CampaignOp> ops) {
        Map<String, Dossier> ofAuthor = dossiers.of(author, () -> open(author));
        Map<Long, @Nullable CampaignPost> changed = new HashMap<>();
        for (CampaignOp op : ops) {
            changed.put(op.post().post(), op.concerns() ? op.post() : null);
            task().posts().put(op);
        }
        ofAuthor.forEach((campaign, dossier) -> tell(minute, campaign, dossier.change(changed)));
    }

    private Map<String, Dossier> open(long author) {
        Collection<CampaignPost> posts = task().posts().of(author);
        Map<String, Dossier> opened = new TreeMap<>();
        task().inForce().all().forEach((id, campaign) -> opened.put(id, Dossier.of(campaign, author, posts)));
        return opened;
    }

    private void redefine(
            int minute,
            long author,
            Collection<CampaignPost> posts,
            Map<String, Campaign> before,
            Map<String, Campaign> after) {
        before.forEach((id, campaign) -> {
            if (!campaign.equals(after.get(id))) {
                tell(minute, id, Dossier.of(campaign, author, posts).nothing());
            }
        });
        after.forEach((id, campaign) -> {
            if (!campaign.equals(before.get(id))) {
                tell(minute, id, Dossier.of(campaign, author, posts).whole());
            }
        });
        posts.stream()
                .filter(post -> after.values().stream().noneMatch(post::matters))
                .forEach(task().posts()::delete);
    }

    private void tell(int minute, String campaign, Dossier.Difference difference) {
        contacts.add(minute, campaign, difference.gone(), false);
        contacts.add(minute, campaign, difference.come(), true);
        task().sums().add(minute, campaign, difference.more());
    }

    private void send(byte[] key, Listener listener, byte[] block) {
        CohortTalk talk = new CohortTalk(listener, block);
        context().forward(new Record<>(key, talk, Math.max(0, context().currentStreamTimeMs())));
    }

    private Task task() {
        if (task == null) {
            throw new IllegalStateException("cohort was used before it was initialised");
        }
        return task;
    }
}
