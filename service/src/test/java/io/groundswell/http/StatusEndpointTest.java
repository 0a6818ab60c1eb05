package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.groundswell.http.RunningApi.Reply;
import io.groundswell.runtime.RuntimeState;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusEndpointTest {
    private static final String STATUS = "/api/v1/status";

    @AutoClose
    private final RunningApi api;

    StatusEndpointTest(@TempDir Path folder) {
        api = new RunningApi(folder);
    }

    @Test
    void tellsWhereEachStepStandsAndThatNothingVanished() {
        Wave.into(api.instance);

        JsonNode status = api.get(STATUS).json();

        String end = Wave.END.toString();
        assertThat(status.path("asOf").asText()).isEqualTo(end);
        assertThat(status.path("stale").asBoolean(true)).isFalse();
        assertThat(status.at("/sources/of").asInt()).isEqualTo(1);
        assertThat(status.at("/sources/here/0/frontier").asText()).isEqualTo(end);
        assertThat(status.at("/tallies/here/0/closedThrough").asText()).isEqualTo(end);
        assertThat(status.at("/ranks/here/0/rankedThrough").asText()).isEqualTo(end);
        JsonNode total = status.path("total");
        assertThat(total.path("in").asInt()).isEqualTo(240 + Wave.WELCOMERS);
        assertThat(total.at("/outcomes/counted").asInt()).isEqualTo(24 + Wave.WELCOMERS);
        assertThat(total.at("/outcomes/untagged").asInt()).isEqualTo(216);
        assertThat(total.path("holds").asBoolean()).isTrue();
        assertThat(total).isEqualTo(status.at("/sources/here/0/counts"));
    }

    @Test
    void tellsWhatKindOfFailureEndedTheStreamsButNothingOfTheInside() {
        api.instance.failWith(new IllegalStateException("secret of the house"));

        Reply status = api.get(STATUS);

        assertThat(status.status()).isEqualTo(200);
        assertThat(status.json().path("failure").asText()).isEqualTo("IllegalStateException");
        assertThat(status.json().path("stale").asBoolean()).isTrue();
        assertThat(status.text()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "STARTING,    503, 200, 503",
        "RUNNING,     200, 200, 200",
        "REBALANCING, 503, 200, 503",
        "STOPPED,     503, 503, 503",
        "FAILED,      503, 503, 503",
    })
    void healthFollowsTheStreams(RuntimeState state, int started, int live, int ready) {
        api.instance.claimState(state);

        assertThat(api.get("/health/started").status()).isEqualTo(started);
        assertThat(api.get("/health/live").status()).isEqualTo(live);
        assertThat(api.get("/health/ready").status()).isEqualTo(ready);
    }

    @Test
    void onceStartedItStaysStarted() {
        assertThat(api.get("/health/started").text()).isEqualTo("{\"status\":\"UP\"}");

        api.instance.claimState(RuntimeState.REBALANCING);

        assertThat(api.get("/health/started").status()).isEqualTo(200);
        Reply ready = api.get("/health/ready");
        assertThat(ready.type()).isEqualTo("application/problem+json");
        assertThat(ready.json().path("detail").asText()).isEqualTo("The streams are REBALANCING");
    }

    @Test
    void aRegistryOutageIsNoReasonToBeTakenOff() {
        api.instance.waitForRegistry(true);

        assertThat(api.get("/health/ready").status()).isEqualTo(200);
        assertThat(api.get(STATUS).json().path("waitsForRegistry").asBoolean()).isTrue();
        assertThat(api.get(STATUS).json().path("stale").asBoolean()).isTrue();
    }
}
