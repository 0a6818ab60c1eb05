package io.groundswell.scenario;

import static io.groundswell.stream.tally.SeriesStep.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.groundswell.registry.HttpSchemaRegistry;
import io.groundswell.registry.RegistrySettings;
import io.groundswell.schema.RejectedPost;
import io.groundswell.schema.RejectionReason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever may write to a registry may write any schema: a hostile one is the record's fault, and nobody else's. */
class HostileSchemaTest {
    private static final int HOSTILE = 666;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIELDS =
            "\"name\":\"PostEvent\",\"namespace\":\"io.groundswell.schema\",\"type\":\"record\",\"fields\":";

    private final MemoryRegistry harmless = new MemoryRegistry();
    private HttpServer server;
    private Timeline day;
    private volatile String hostile = "";

    @BeforeEach
    void openRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/subjects", this::register);
        server.createContext("/schemas/ids", this::schema);
        server.start();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        day = new Timeline(new HttpSchemaRegistry(RegistrySettings.at(url)));
    }

    @AfterEach
    void end() {
        day.close();
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no schema at all",
                "{" + FIELDS + "[{\"name\":\"self\",\"type\":\"PostEvent\"}]}",
                "{" + FIELDS + "[{\"name\":\"coHosts\",\"type\":{\"type\":\"array\",\"items\":\"null\"}}]}",
                "{" + FIELDS + "[]}",
                "\"string\""
            })
    void aSchemaThatIsNoneOrReadsWithoutEndOrAsSomethingElseIsRejected(String schema) {
        hostile = schema;
        byte[] record = ByteBuffer.allocate(32).put((byte) 0).putInt(HOSTILE).array();

        day.send("p1".getBytes(StandardCharsets.UTF_8), record, Drawn.instant("10:05"));

        theOneRejected();
    }

    @Test
    void aSchemaWhoseRecordsDoubleFortyTimesIsRejected() {
        StringBuilder doubling = new StringBuilder("{" + FIELDS + "[");
        for (int depth = 0; depth < 40; depth++) {
            doubling.append("{\"name\":\"a\",\"type\":{\"type\":\"record\",\"name\":\"R" + depth + "\",\"fields\":[");
        }
        doubling.append("{\"name\":\"a\",\"type\":\"int\"}");
        for (int depth = 39; depth >= 0; depth--) {
            doubling.append("]}},{\"name\":\"b\",\"type\":\"R" + depth + "\"}");
        }
        hostile = doubling.append("]}").toString();
        byte[] record = ByteBuffer.allocate(32).put((byte) 0).putInt(HOSTILE).array();

        day.send("p1".getBytes(StandardCharsets.UTF_8), record, Drawn.instant("10:05"));

        assertThat(theOneRejected().getDetail()).contains("steps");
    }

    private RejectedPost theOneRejected() {
        day.at("10:05").post("neighbour").by("bob").saying("#cats").published();
        day.closeThrough("10:10");
        assertThat(day.series("cats", "global", HOUR)).hasSize(1);
        List<RejectedPost> rejected = day.rejected();
        assertThat(rejected).extracting(RejectedPost::getReason).containsExactly(RejectionReason.UNREADABLE_SCHEMA);
        return rejected.get(0);
    }

    private void register(HttpExchange exchange) throws IOException {
        String text = JSON.readTree(exchange.getRequestBody()).get("schema").asText();
        answer(exchange, Map.of("id", harmless.register("", new Schema.Parser().parse(text))));
    }

    private void schema(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        int id = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        answer(
                exchange,
                Map.of("schema", id == HOSTILE ? hostile : harmless.byId(id).toString()));
    }

    private static void answer(HttpExchange exchange, Map<String, ?> content) throws IOException {
        byte[] json = JSON.writeValueAsBytes(content);
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }
}
