package io.groundswell.bench.contest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A counter in Redis: for each use of a tag the six commands that Mastodon sends ({@code Trends::History} and
 * {@code Trends::Base}): a counter and a HyperLogLog of accounts, each with its expiry, and a set of the tags in use with
 * its own. Mastodon counts by day; here it is by hour. What the server uses counts as the contestant's.
 */
final class RedisContestant implements Contestant {
    private static final long MS_PER_HOUR = 3_600_000;
    private static final int COMMANDS_AT_ONCE = 6_000;
    private static final String EXPIRE_S = "604800";

    private final Assignment assignment;
    private final RedisServer server;
    private final RedisPipe pipe;
    private final PostScan scan = new PostScan();

    RedisContestant(Assignment assignment) throws IOException, InterruptedException {
        this.assignment = assignment;
        this.server = RedisServer.start(Files.createDirectories(assignment.folder()));
        this.pipe = new RedisPipe(server.connect());
    }

    @Override
    public long drain() throws IOException {
        long posts = new Backlog(assignment).read(this::count);
        pipe.flush();
        return posts;
    }

    @Override
    public List<TagCount> topThree() throws IOException {
        String hour = Integer.toString(assignment.hour());
        pipe.add("SMEMBERS", used(hour));
        List<String> tags = pipe.flush().stream().map(Objects::requireNonNull).toList();
        for (String tag : tags) {
            pipe.add("GET", uses(tag, hour));
        }
        List<String> counts = pipe.flush().stream().map(Objects::requireNonNull).toList();
        Map<String, Long> posts = new HashMap<>();
        for (int i = 0; i < tags.size(); i++) {
            posts.put(tags.get(i), Long.parseLong(counts.get(i)));
        }
        return TagCount.topThree(posts);
    }

    @Override
    public ProcessFigures figures() {
        return ProcessFigures.ofThisProcess().plus(server.figures());
    }

    private void count(byte[] post) {
        scan.begin(post);
        String author = text(post, scan.authorFrom(), scan.authorTo());
        String hour = Long.toString(Math.floorDiv(scan.createdMs(), MS_PER_HOUR));
        try {
            while (scan.nextTag()) {
                use(text(post, scan.tagFrom(), scan.tagTo()).toLowerCase(Locale.ROOT), author, hour);
            }
            if (pipe.waiting() >= COMMANDS_AT_ONCE) {
                pipe.flush();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Redis failed", failed);
        }
    }

    private void use(String tag, String author, String hour) throws IOException {
        String uses = uses(tag, hour);
        String accounts = uses + ":accounts";
        String used = used(hour);
        pipe.add("INCRBY", uses, "1");
        pipe.add("PFADD", accounts, author);
        pipe.add("EXPIRE", uses, EXPIRE_S);
        pipe.add("EXPIRE", accounts, EXPIRE_S);
        pipe.add("SADD", used, tag);
        pipe.add("EXPIRE", used, EXPIRE_S);
    }

    private static String uses(String tag, String hour) {
        return "activity:tags:" + tag + ":" + hour;
    }

    private static String used(String hour) {
        return "trends:tags:used:" + hour;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        pipe.close();
        server.close();
    }
}
