package io.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.query.RuleOutcome.NotWritten;
import io.groundswell.query.RuleOutcome.Written;
import io.groundswell.schema.TagRule;
import io.groundswell.schema.TagRuleChange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The topic takes what is written into {@code topic}; this instance reads it when a test says so. */
class RuleDeskTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2025-01-14T12:00:00Z"), ZoneOffset.UTC);
    private static final TagName TEA = TagName.of("tag", "tea");

    private final Deque<TagRule> topic = new ArrayDeque<>();
    private PipedInstance instance;
    private RuleDesk desk;

    @BeforeEach
    void start(@TempDir Path folder) {
        instance = new PipedInstance(folder);
        desk = new RuleDesk(instance, topic::add, NOON);
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void whatAnotherInstanceDecidesLaterHoldsHoweverShortItsHistory() {
        desk.put(TEA, block("first"));
        desk.put(TEA, block("second"));
        topic.forEach(instance::decide);

        instance.decide(TagRule.newBuilder(topic.getFirst())
                .setWhy("elsewhere")
                .setHistory(List.of())
                .build());

        assertThat(desk.of(TEA))
                .hasValueSatisfying(rule -> assertThat(rule.why()).isEqualTo("elsewhere"));
    }

    @Test
    void aRuleWhoseRecordIsDeletedIsForgotten() {
        desk.put(TEA, block("spilt"));
        instance.decide(topic.getFirst());

        instance.bury("tea");

        assertThat(desk.all()).isEmpty();
    }

    @Test
    void theLastDecisionIsKnownUntilItHasComeBackItself() {
        desk.put(TEA, block("first"));
        desk.put(TEA, block("second"));

        instance.decide(topic.getFirst());

        assertThat(desk.of(TEA))
                .hasValueSatisfying(rule -> assertThat(rule.why()).isEqualTo("second"));
    }

    @Test
    void whoDecidesWhileAnotherDecisionIsBeingWrittenIsNotKeptWaiting() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch acknowledged = new CountDownLatch(1);
        RuleDesk slow = new RuleDesk(
                instance,
                rule -> {
                    writing.countDown();
                    await(acknowledged);
                },
                NOON);
        CompletableFuture<RuleOutcome> first = CompletableFuture.supplyAsync(() -> slow.put(TEA, block("first")));
        await(writing);

        RuleOutcome second = CompletableFuture.supplyAsync(
                        () -> slow.put(TEA, block("second")), task -> new Thread(task).start())
                .get(10, TimeUnit.SECONDS);

        assertThat(second).isInstanceOf(NotWritten.class);
        acknowledged.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isInstanceOf(Written.class);
    }

    @Test
    void whatIsDecidedAlreadyIsNotWrittenAgain() {
        desk.put(TEA, block("spilt"));

        RuleOutcome again = desk.put(TEA, block("spilt"));

        assertThat(topic).hasSize(1);
        assertThat(again).isEqualTo(new Written(RuleView.of(topic.getFirst()), false));
    }

    @Test
    void theLastHundredEarlierDecisionsAreRemembered() {
        for (int i = 0; i <= 150; i++) {
            desk.put(TEA, block("reason " + i));
        }

        List<TagRuleChange> history = topic.getLast().getHistory();
        assertThat(history).hasSize(100);
        assertThat(history.get(0).getWhy()).isEqualTo("reason 50");
        assertThat(history.get(99).getWhy()).isEqualTo("reason 149");
    }

    @Test
    void theLongestHistoryFitsIntoARecordOfAMebibyte() throws IOException {
        for (int i = 0; i <= 150; i++) {
            desk.put(
                    TEA,
                    new RuleChange(
                            false,
                            false,
                            TagName.of("aliasOf", "茶".repeat(200)),
                            "茶".repeat(200),
                            "茶".repeat(200),
                            i % 10 + "茶".repeat(1_999)));
        }

        assertThat(topic.getLast().toByteBuffer().remaining()).isBetween(700_000, 1_000_000);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(Duration.ofSeconds(30).toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static RuleChange block(String why) {
        return new RuleChange(true, false, null, null, "mei", why);
    }
}
