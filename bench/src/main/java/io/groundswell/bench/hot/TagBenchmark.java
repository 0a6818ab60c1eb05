package io.groundswell.bench.hot;

import io.groundswell.hashtag.HashtagRule;
import io.groundswell.hashtag.HashtagRules;
import io.groundswell.schema.PostEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a text to its tags, by each platform's rule, and from a tag's form to its key. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TagBenchmark {
    private static final int POSTS = 10_000;

    private final List<String> texts =
            Sample.posts(POSTS).stream().map(PostEvent::getText).toList();
    private final List<String> forms = Sample.forms(POSTS);

    /** Whose rule. */
    @Param({"twitter", "rednote", "weibo", "mastodon", "bluesky"})
    public String rule = "";

    private HashtagRule found = HashtagRules.named("twitter");
    private int next;

    /** Looks the rule up. */
    @Setup
    public void setUp() {
        found = HashtagRules.named(rule);
    }

    /** One operation is one text. */
    @Benchmark
    public List<String> find() {
        next = (next + 1) % POSTS;
        return found.find(texts.get(next));
    }

    /** One operation is one form. */
    @Benchmark
    public Optional<String> keyOf() {
        next = (next + 1) % forms.size();
        return found.keyOf(forms.get(next));
    }
}
