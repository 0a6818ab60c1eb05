package io.groundswell.bench.contest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The yardstick: a plain consumer that scans the bytes of each post for its time and tags and counts (tag, minute) in a
 * map. It keeps nothing, writes nothing and would lose all in a crash.
 */
final class LimitContestant implements Contestant {
    private static final int MS_PER_MINUTE = 60_000;
    private static final int ROOM = 64;

    private final Assignment assignment;
    private final PostScan scan = new PostScan();
    private final TagMinute probe = new TagMinute(ROOM);
    private final Map<TagMinute, int[]> counts = new HashMap<>();

    LimitContestant(Assignment assignment) {
        this.assignment = assignment;
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

    private void count(byte[] post) {
        scan.begin(post);
        int minute = (int) Math.floorDiv(scan.createdMs(), MS_PER_MINUTE);
        while (scan.nextTag()) {
            probe.aim(post, scan.tagFrom(), scan.tagTo(), minute);
            int[] count = counts.get(probe);
            if (count == null) {
                counts.put(probe.copy(), new int[] {1});
            } else {
                count[0]++;
            }
        }
    }
}
