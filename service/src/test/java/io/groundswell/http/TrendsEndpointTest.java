package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.groundswell.http.RunningApi.Reply;
import io.groundswell.query.PipedInstance;
import io.groundswell.runtime.RuntimeState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrendsEndpointTest {
    private static final String TRENDS = "/api/v1/trends";

    @AutoClose
    private final RunningApi api;

    TrendsEndpointTest(@TempDir Path folder) {
        api = new RunningApi(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?scope=global", "?scope=lang:en"})
    void tellsWhatTrendsWithItsReasons(String query) {
        Wave.into(api.instance);

        Reply reply = api.get(TRENDS + query);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.type()).isEqualTo("application/json");
        JsonNode json = reply.json();
        assertThat(json.path("asOf").asText()).isEqualTo(Wave.END.toString());
        assertThat(json.path("stale").asBoolean(true)).isFalse();
        assertThat(json.path("partitions").toString()).isEqualTo("{\"answered\":1,\"of\":1}");
        assertThat(json.path("ranked").asInt()).isEqualTo(1);
        JsonNode first = json.path("trends").path(0);
        assertThat(first.path("rank").asInt()).isEqualTo(1);
        assertThat(first.path("tag").asText()).isEqualTo(Wave.WELCOME);
        assertThat(first.path("form").asText()).isEqualTo("WelcomeTikTokRefugees");
        assertThat(first.path("state").asText()).isEqualTo("TRENDING");
        assertThat(first.path("observed").asInt()).isEqualTo(Wave.WELCOMERS);
        assertThat(first.path("windows")).hasSize(2);
        // Never seen before: one person an hour is expected, and 41 / 2 times that is there.
        assertThat(first.path("expected").asDouble()).isEqualTo(1.0);
        assertThat(first.path("lift").asDouble()).isEqualTo(20.5);
        // By hand: (40 - 1) / sqrt(1 + 0.01 + 1).
        assertThat(first.path("z").asDouble()).isEqualTo(39 / Math.sqrt(2.01));
    }

    @Test
    void aLimitCutsTheListAndSaysHowLongItWas() {
        Wave.into(api.instance);
        for (int i = 0; i < 20; i++) {
            api.instance.post(Wave.END.plusSeconds(i), "late" + i, "en", "second");
        }
        api.instance.completeThrough(Wave.END.plus(Duration.ofMinutes(5)));

        JsonNode json = api.get(TRENDS + "?limit=1").json();

        assertThat(json.path("trends")).hasSize(1);
        assertThat(json.path("ranked").asInt()).isEqualTo(2);
    }

    @Test
    void aScopeThatNobodyPostsInHasAnEmptyRanking() {
        Wave.into(api.instance);

        JsonNode json = api.get(TRENDS + "?scope=region:JP").json();

        assertThat(json.path("asOf").asText()).isEqualTo(Wave.END.toString());
        assertThat(json.path("ranked").asInt(-1)).isZero();
    }

    @Test
    void tellsTheRankingThatStoodAtATime() {
        // 08:00 first welcome … 08:02 EMERGING … 08:04:30 asked: the slide that ended at 08:04 stands
        Wave.into(api.instance);

        JsonNode before = api.get(TRENDS + "?at=2025-01-14T07:59:59Z").json();
        JsonNode then = api.get(TRENDS + "?at=2025-01-14T08:04:30Z").json();
        JsonNode elsewhere = api.get(TRENDS + "?at=2025-01-14T16:04:30%2B08:00").json();

        assertThat(before.path("ranked").asInt(-1)).isZero();
        assertThat(then.path("asOf").asText()).isEqualTo("2025-01-14T08:04:00Z");
        assertThat(then.path("trends").path(0).path("observed").asInt()).isEqualTo(20);
        assertThat(elsewhere).isEqualTo(then);
    }

    @Test
    void theFutureIsNotKnown() {
        Wave.into(api.instance);

        Reply reply = api.get(TRENDS + "?at=" + Wave.END.plusSeconds(1));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("detail").asText()).contains("ranked through " + Wave.END);
    }

    @Test
    void whatIsKeptNoLongerIsNotKnownRatherThanEmpty() {
        Wave.into(api.instance);
        Instant through = Wave.END.plus(Duration.ofDays(5));
        api.instance.completeThrough(through);
        Instant keptFrom = through.minus(PipedInstance.RETENTION.rankings());

        Reply reply = api.get(TRENDS + "?at=" + keptFrom.minusSeconds(1));
        Reply kept = api.get(TRENDS + "?at=" + keptFrom.plus(PipedInstance.RETENTION.snapshotEvery()));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("detail").asText()).contains("kept for PT48H");
        assertThat(kept.status()).isEqualTo(200);
    }

    @Test
    void anUnchangedAnswerIsNotSentTwice() {
        Wave.into(api.instance);
        Reply first = api.get(TRENDS);

        Reply again = api.get(TRENDS, "If-None-Match", "\"other\", " + first.header("ETag"));

        assertThat(first.header("ETag")).matches("W/\"[0-9a-f]+-[0-9a-f]+\"");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void aChangedAnswerIsSent() {
        Wave.into(api.instance);
        Reply first = api.get(TRENDS);
        api.instance.completeThrough(Wave.END.plus(Duration.ofMinutes(1)));

        Reply changed = api.get(TRENDS, "If-None-Match", first.header("ETag"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(first.header("ETag"));
    }

    @Test
    void whileStoresMoveTheAnswerIsNotNow() {
        Wave.into(api.instance);
        api.instance.failStoresWith(new InvalidStateStoreException("the store may have migrated"));

        Reply reply = api.get(TRENDS);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.json().path("detail").asText()).isEqualTo("A store that is needed is being moved or restored");
    }

    @Test
    void stoppedStreamsAreNotAsked() {
        Wave.into(api.instance);
        api.instance.claimState(RuntimeState.STOPPED);

        assertThat(api.get(TRENDS).status()).isEqualTo(503);
    }

    @Test
    void anAnswerIsStaleWhileReadingIsInterrupted() {
        Wave.into(api.instance);
        api.instance.claimState(RuntimeState.REBALANCING);

        assertThat(api.get(TRENDS).json().path("stale").asBoolean()).isTrue();

        api.instance.claimState(RuntimeState.RUNNING);
        api.instance.waitForRegistry(true);

        assertThat(api.get(TRENDS).json().path("stale").asBoolean()).isTrue();
    }
}
