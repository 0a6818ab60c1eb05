package io.groundswell.stream.campaign;

import io.groundswell.block.ByteReader;
import io.groundswell.block.ByteWriter;
import io.groundswell.block.ContactBlock;
import io.groundswell.block.ContactChange;
import io.groundswell.block.Stamped;
import io.groundswell.stream.step.Stores;
import io.groundswell.welcome.Contact;
import io.groundswell.welcome.Reception;
import io.groundswell.welcome.Sums;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Holds how the authors of one partition were received, and tells what there is to add up. When a slide changes an author's
 * contacts, what the reception came to is taken back and what it comes to now is told.
 */
public final class WelcomeProcessor extends SlideProcessor<ContactChange, byte[], byte[]> {
    private final CohortProcessor.Settings settings;
    private final Speakers authors;
    private @Nullable Task task;

    /** What the processor works on while it is initialised. */
    private record Task(ContactRows contacts, KeyValueStore<Bytes, byte[]> waiting, SumsToTell sums) {}

    /** Whose reception. */
    private record Subject(String campaign, long author) implements Comparable<Subject> {
        @Override
        public int compareTo(Subject other) {
            int byCampaign = campaign.compareTo(other.campaign);
            return byCampaign != 0 ? byCampaign : Long.compare(author, other.author);
        }
    }

    public WelcomeProcessor(CohortProcessor.Settings settings) {
        super(Stores.WELCOME_INBOX, Stores.BEFORE_WELCOME_COMMIT);
        this.settings = settings;
        this.authors = new Speakers(settings.authorPartitions());
    }

    @Override
    void open(ProcessorContext<byte[], byte[]> context) {
        int speaker = settings.authorPartitions() + context.taskId().partition();
        task = new Task(
                new ContactRows(context.getStateStore(Stores.CAMPAIGN_CONTACTS)),
                context.getStateStore(Stores.CAMPAIGN_WAITING),
                new SumsToTell(speaker, settings.campaignPartitions()));
    }

    @Override
    List<Stamped<ContactChange>> read(byte[] block) {
        return ContactBlock.decode(block).changes();
    }

    @Override
    void hear(byte[] bytes) {
        ContactBlock block = ContactBlock.decode(bytes);
        authors.hear(block.speaker(), block.closedThrough());
    }

    @Override
    int closableThrough() {
        return authors.closableThrough();
    }

    @Override
    void close(int minute, List<ContactChange> changes) {
        Map<Subject, List<ContactChange>> bySubject = new TreeMap<>();
        changes.forEach(change -> bySubject
                .computeIfAbsent(new Subject(change.campaign(), change.contact().subject()), any -> new ArrayList<>())
                .add(change));
        bySubject.forEach((subject, ofOne) -> change(minute, subject, ofOne));
    }

    @Override
    void tell() {
        task().sums().tell(closedThrough(), (key, block) -> context()
                .forward(new Record<>(key, block, Math.max(0, context().currentStreamTimeMs()))));
    }

    @Override
    void writeHeard(ByteWriter writer) {
        authors.writeTo(writer);
    }

    @Override
    void restoreHeard(ByteReader reader) {
        authors.restore(reader);
    }

    private void change(int minute, Subject subject, List<ContactChange> changes) {
        Set<Contact> contacts = task().contacts().of(subject.campaign(), subject.author());
        Set<Contact> changed = new HashSet<>(contacts);
        for (ContactChange change : changes) {
            task().contacts().put(change);
            if (change.begins()) {
                changed.add(change.contact());
            } else {
                changed.remove(change.contact());
            }
        }
        Reception before = Reception.of(contacts);
        Reception after = Reception.of(changed);
        Sums more = after.sums();
        more.addAll(before.sums(), -1);
        task().sums().add(minute, subject.campaign(), more);
        Waiting.exchange(
                task().waiting(), subject.campaign(), subject.author(), before.waitsSinceMs(), after.waitsSinceMs());
    }

    private Task task() {
        if (task == null) {
            throw new IllegalStateException("welcome was used before it was initialised");
        }
        return task;
    }
}
