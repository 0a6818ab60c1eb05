package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.http.RunningApi.Reply;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportEndpointTest {
    private static final String REPORT = "/api/v1/campaigns/cats/report";
    private static final Instant OPENS = Instant.parse("2025-01-14T09:00:00Z");

    @AutoClose
    private final RunningApi api;

    ReportEndpointTest(@TempDir Path folder) {
        api = new RunningApi(folder);
    }

    @Test
    void thePageIsOfTheLastClosedSlide() {
        define();
        for (int i = 0; i < 7; i++) {
            api.instance.post(OPENS.plusSeconds(60L * i), "ann" + i, "en", "cattax");
        }
        api.instance.completeThrough(OPENS.plusSeconds(3600));

        Reply page = api.get(REPORT);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.type()).isEqualTo("text/html;charset=utf-8");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.text())
                .contains("<h1>Cats &amp; &lt;friends&gt;</h1>", "as of 2025-01-14T10:00:00Z", "<td>7</td>");
    }

    @Test
    void whatThereIsNotAndWhatIsNotYetAreToldApart() {
        assertThat(api.get(REPORT).status()).isEqualTo(404);
        define();
        assertThat(api.get(REPORT).status()).isEqualTo(503);
        assertThat(api.get("/api/v1/campaigns/Cats/report").status()).isEqualTo(400);
        assertThat(api.get(REPORT + "?x=1").status()).isEqualTo(400);

        api.delete("/api/v1/campaign-definitions/cats?by=mei&why=over");
        assertThat(api.get(REPORT).status()).isEqualTo(404);
    }

    private void define() {
        Reply defined = api.put("/api/v1/campaign-definitions/cats", """
                {"title": "Cats & <friends>", "openFrom": "2025-01-14T09:00:00Z", "tags": {"welcome": ["cattax"]},
                 "hosts": {"languages": ["zh"]}, "newcomers": {"languages": ["en"]}, "by": "mei", "why": "one wave"}""");
        assertThat(defined.status()).as(defined.text()).isEqualTo(201);
    }
}
