package io.groundswell.stream.source;

import io.groundswell.stream.review.CampaignBook;
import io.groundswell.stream.review.RuleBook;
import io.groundswell.stream.seen.PostsSeen;
import io.groundswell.stream.source.Conservation.Detail;
import io.groundswell.stream.step.Frontiers;
import io.groundswell.stream.step.Stores;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Turns events into mentions that begin or cease to count, and into what campaigns are told. A change of the tag rules
 * is an edit of every post it concerns.
 */
public final class MentionProcessor extends SourceProcessor<PostVerdict, PostChanges> {
    private static final byte[] NO_KEY = {};

    private final SourcePolicy policy;
    private final RuleBook rules;
    private final CampaignBook campaigns;
    private final PostChanges changes;
    private @Nullable Task task;

    /** What the processor works on while it is initialised. */
    private record Task(PostsSeen seen, PostVersions versions) {}

    public MentionProcessor(SourcePolicy policy, RuleBook rules, CampaignBook campaigns) {
        super(policy.outOfOrder().toMillis());
        this.policy = policy;
        this.rules = rules;
        this.campaigns = campaigns;
        this.changes = new PostChanges(new MentionOps(), new CampaignOps(campaigns));
    }

    @Override
    public void init(ProcessorContext<byte[], PostChanges> context) {
        super.init(context);
        changes.clear();
        KeyValueStore<Bytes, byte[]> store = context.getStateStore(Stores.POSTS_SEEN);
        PostsSeen seen = new PostsSeen(store);
        task = new Task(seen, new PostVersions(policy, rules, campaigns, seen, progress()));
        progress().holds(seen.size());
        progress().publish();
        beforeCommit(this::settle);
    }

    @Override
    public void process(Record<byte[], PostVerdict> record) {
        if (record.value() instanceof PostVerdict.Accepted accepted) {
            take(accepted, record.timestamp());
        }
    }

    private void take(PostVerdict.Accepted accepted, long timestamp) {
        long eventMs = accepted.eventMs();
        Outcome outcome = task().versions().take(accepted.event(), eventMs, changes);
        progress().count(outcome);
        if (outcome != Outcome.LATE && outcome != Outcome.DUPLICATE) {
            progress().sawEvent(eventMs);
        }
        send(timestamp);
    }

    private void send(long timestamp) {
        progress().count(Detail.MENTIONS, changes.mentions().all().size());
        context().forward(new Record<>(NO_KEY, changes, timestamp));
        changes.clear();
    }

    /** Commits come also when nobody posts: batch looks at the clock every second, and Streams commits after that. */
    private void settle() {
        carryRules();
        if (progress().frontierMs() != Frontiers.UNKNOWN) {
            task().versions().forgetSealed(progress().frontierMs());
        }
        task().seen().writeDown();
        progress().holds(task().seen().size());
    }

    private void carryRules() {
        task().versions().carryRules(changes);
        task().versions().carryCampaigns(campaigns, changes);
        if (!changes.isEmpty()) {
            send(Math.max(0, context().currentStreamTimeMs()));
        }
    }

    private Task task() {
        if (task == null) {
            throw new IllegalStateException("mention was used before it was initialised");
        }
        return task;
    }
}
