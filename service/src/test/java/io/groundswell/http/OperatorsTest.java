package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.http.RunningApi.Reply;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorsTest {
    private static final String BACKLOG = "/api/v1/campaigns/" + Greeting.ID + "/backlog";

    @AutoClose
    private final RunningApi api;

    OperatorsTest(@TempDir Path folder) {
        api = new RunningApi(folder, "");
    }

    @Test
    void whereNoTokenIsSetNobodyIsAnOperator() {
        Greeting.define(api);
        api.instance.completeThrough(Greeting.OPEN.plusSeconds(60));

        for (Reply refused : List.of(
                api.get(BACKLOG),
                api.get(BACKLOG, "Authorization", "Bearer "),
                api.get(BACKLOG, "Authorization", "Bearer " + RunningApi.OPERATOR))) {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.json().path("detail").asText()).contains("set http.operator-token");
        }
    }
}
