package io.groundswell.bench.contest;

import io.groundswell.schema.PostEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.serialization.Deserializer;

/** The same as {@link LimitContestant} with Avro's specific reader and strings. */
final class AvroLimitContestant implements Contestant {
    private static final int MS_PER_MINUTE = 60_000;

    private final Assignment assignment;
    private final Deserializer<PostEvent> decoder;
    private final Map<Key, int[]> counts = new HashMap<>();

    private record Key(String tag, int minute) {}

    AvroLimitContestant(Assignment assignment) {
        this.assignment = assignment;
        this.decoder = new AvroPosts(assignment);
    }

    @Override
    public long drain() {
        return new Backlog(assignment).read(this::count);
    }

    @Override
    public List<TagCount> topThree() {
        Map<String, Long> hour = new HashMap<>();
        counts.forEach((key, count) -> {
            if (Math.floorDiv(key.minute(), 60) == assignment.hour()) {
                hour.merge(key.tag(), (long) count[0], Long::sum);
            }
        });
        return TagCount.topThree(hour);
    }

    private void count(byte[] record) {
        PostEvent post = Objects.requireNonNull(decoder.deserialize(assignment.topic(), record));
        int minute = (int) Math.floorDiv(post.getCreatedAt().toEpochMilli(), MS_PER_MINUTE);
        for (String tag : TextTags.of(post.getText())) {
            counts.computeIfAbsent(new Key(tag, minute), key -> new int[1])[0]++;
        }
    }
}
