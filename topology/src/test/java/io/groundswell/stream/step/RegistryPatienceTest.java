package io.groundswell.stream.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.registry.RegistryUnavailable;
import io.groundswell.registry.UnreadableRecord;
import io.groundswell.schema.PostEvent;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RegistryPatienceTest {
    private static final PostEvent POST =
            PostEvent.newBuilder().setPostId("p1").setCreatedAt(Instant.EPOCH).build();

    private final AtomicInteger asked = new AtomicInteger();
    private final RegistryPatience patience = new RegistryPatience();

    @Test
    void aRegistryThatComesBackIsWaitedFor() {
        assertThat(patience.decode(answeringAt(3), "posts", new byte[0])).isEqualTo(POST);
        assertThat(asked).hasValue(3);
        assertThat(patience.isWaiting()).isFalse();
    }

    @Test
    void whoIsStoppedWhileItWaitsGivesUpWithTheOutage() throws Exception {
        CountDownLatch askedTwice = new CountDownLatch(2);
        CompletableFuture<PostEvent> waiting = CompletableFuture.supplyAsync(() -> patience.decode(
                (topic, bytes) -> {
                    askedTwice.countDown();
                    throw new RegistryUnavailable("down", null);
                },
                "posts",
                new byte[0]));
        assertThat(askedTwice.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(patience.isWaiting()).isTrue();

        patience.stop();

        assertThatThrownBy(() -> waiting.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(RegistryUnavailable.class);
        assertThat(patience.isWaiting()).isFalse();
    }

    @Test
    void whatCanNeverBeReadIsNotTriedAgain() {
        Deserializer<PostEvent> refusing = (topic, bytes) -> {
            asked.incrementAndGet();
            throw new UnreadableRecord(UnreadableRecord.Kind.UNDECODABLE, "no post");
        };

        assertThatThrownBy(() -> patience.decode(refusing, "posts", new byte[0]))
                .isInstanceOf(UnreadableRecord.class);
        assertThat(asked).hasValue(1);
    }

    private Deserializer<PostEvent> answeringAt(int attempt) {
        return (topic, bytes) -> {
            if (asked.incrementAndGet() < attempt) {
                throw new RegistryUnavailable("down", null);
            }
            return POST;
        };
    }
}
