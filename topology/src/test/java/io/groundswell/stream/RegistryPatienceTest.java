package io.groundswell.stream;

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
class PostDecoderTest {
    private static final PostEvent POST =
            PostEvent.newBuilder().setPostId("p1").setCreatedAt(Instant.EPOCH).build();

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void aRegistryThatComesBackIsWaitedFor() {
        PostDecoder decoder = new PostDecoder(answeringAt(3));

        assertThat(decoder.decode("posts", new byte[0])).isEqualTo(POST);
        assertThat(asked).hasValue(3);
        assertThat(decoder.waitsForRegistry()).isFalse();
    }

    @Test
    void whoIsStoppedWhileItWaitsGivesUpWithTheOutage() throws Exception {
        CountDownLatch outage = new CountDownLatch(1);
        PostDecoder decoder = new PostDecoder((topic, bytes) -> {
            outage.countDown();
            throw new RegistryUnavailable("down", null);
        });
        CompletableFuture<PostEvent> waiting =
                CompletableFuture.supplyAsync(() -> decoder.decode("posts", new byte[0]));
        assertThat(outage.await(30, TimeUnit.SECONDS)).isTrue();

        decoder.stop();

        assertThatThrownBy(() -> waiting.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(RegistryUnavailable.class);
        assertThat(decoder.waitsForRegistry()).isTrue();
    }

    @Test
    void whatCanNeverBeReadIsNotTriedAgain() {
        PostDecoder decoder = new PostDecoder((topic, bytes) -> {
            asked.incrementAndGet();
            throw new UnreadableRecord(UnreadableRecord.Kind.UNDECODABLE, "no post");
        });

        assertThatThrownBy(() -> decoder.decode("posts", new byte[0])).isInstanceOf(UnreadableRecord.class);
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
