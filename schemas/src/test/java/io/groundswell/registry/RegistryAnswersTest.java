package io.groundswell.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.groundswell.registry.LoopbackRegistry.Asked;
import java.io.IOException;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a registry's answers are taken for, and which are remembered. */
class RegistryAnswersTest {

    private static final Schema INT = Schema.create(Schema.Type.INT);
    private static final Schema LONG = Schema.create(Schema.Type.LONG);

    private LoopbackRegistry server;
    private SchemaRegistry registry;

    @BeforeEach
    void startServer() throws IOException {
        server = LoopbackRegistry.plain();
        registry = new HttpSchemaRegistry(RegistrySettings.at(server.url()));
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void asksOncePerSubjectAndSchema() {
        server.at("/subjects/a-value/versions", 200, "{\"id\":1}").at("/subjects/b-value/versions", 200, "{\"id\":2}");

        for (int i = 0; i < 3; i++) {
            assertThat(registry.register("a-value", INT)).isEqualTo(1);
            assertThat(registry.register("a-value", LONG)).isEqualTo(1);
            assertThat(registry.register("b-value", INT)).isEqualTo(2);
            // found by register before, so known
            assertThat(registry.lookup("a-value", INT)).isEqualTo(1);
        }

        assertThat(server.asked())
                .extracting(Asked::path)
                .containsExactly(
                        "/subjects/a-value/versions", "/subjects/a-value/versions", "/subjects/b-value/versions");
        assertThat(server.asked().get(0).body()).isEqualTo("{\"schema\":\"\\\"int\\\"\"}");
        assertThat(server.asked())
                .extracting(Asked::contentType)
                .containsOnly("application/vnd.schemaregistry.v1+json");
    }

    @Test
    void asksOncePerId() {
        server.at("/schemas/ids/5", 200, "{\"schema\":\"\\\"int\\\"\"}");

        for (int i = 0; i < 3; i++) {
            assertThat(registry.byId(5)).isEqualTo(INT);
        }

        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void asksOnceForASchemaThatNobodyCanRead() {
        server.at("/schemas/ids/5", 200, "{\"schema\":\"{}\"}");

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> registry.byId(5)).isInstanceOf(UnreadableSchema.class);
        }

        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void asksAgainForAnUnknownIdSinceItMayAppear() {
        server.next(404, "{\"error_code\":40403,\"message\":\"Schema 5 not found\"}")
                .at("/schemas/ids/5", 200, "{\"schema\":\"\\\"int\\\"\"}");

        assertThatThrownBy(() -> registry.byId(5))
                .isInstanceOf(UnknownSchema.class)
                .hasMessageContaining("schema id 5")
                .hasMessageContaining("40403");
        assertThat(registry.byId(5)).isEqualTo(INT);
    }

    @Test
    void aNegativeIdIsUnknownWithoutAsking() {
        assertThatThrownBy(() -> registry.byId(-1)).isInstanceOf(UnknownSchema.class);
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {40401, 40403})
    void aSubjectOrSchemaThatIsNotThereIsUnknown(int code) {
        server.next(404, "{\"error_code\":" + code + ",\"message\":\"not found\"}");

        assertThatThrownBy(() -> registry.lookup("a-value", INT))
                .isInstanceOf(UnknownSchema.class)
                .hasMessageContaining("subject a-value");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 409, 422, 302})
    void aRefusalNamesAddressStatusAndMessage(int status) {
        server.next(status, "{\"error_code\":" + status + ",\"message\":\"because\"}");

        assertThatThrownBy(() -> registry.register("a-value", INT))
                .hasMessageContaining(server.url() + "/subjects/a-value/versions answered " + status)
                .hasMessageContaining("because")
                .asInstanceOf(type(RegistryRefused.class))
                .extracting(RegistryRefused::status)
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>hello</html>", "{}", "{\"id\":-3}", "{\"id\":\"x\"}", ""})
    void whatNoRegistryWouldAnswerIsARefusal(String body) {
        server.next(200, body);

        assertThatThrownBy(() -> registry.register("a-value", INT)).isInstanceOf(RegistryRefused.class);
    }

    @Test
    void aPathThatNobodyServesIsARefusalAndNotAnUnknownSchema() {
        server.next(404, "{\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}");

        assertThatThrownBy(() -> registry.byId(77)).isInstanceOf(RegistryRefused.class);
    }

    @Test
    void otherTypesAndReferencesAreUnreadable() {
        server.at("/schemas/ids/1", 200, "{\"schemaType\":\"PROTOBUF\",\"schema\":\"syntax\"}")
                .at("/schemas/ids/2", 200, "{\"references\":[{\"name\":\"A\"}],\"schema\":\"\\\"int\\\"\"}")
                .at("/schemas/ids/3", 200, "{\"schemaType\":\"AVRO\",\"references\":[],\"schema\":\"\\\"int\\\"\"}");

        assertThatThrownBy(() -> registry.byId(1))
                .isInstanceOf(UnreadableSchema.class)
                .hasMessage("schema 1 is of type PROTOBUF: only AVRO is read");
        assertThatThrownBy(() -> registry.byId(2))
                .isInstanceOf(UnreadableSchema.class)
                .hasMessageContaining("references");
        assertThat(registry.byId(3)).isEqualTo(INT);
    }

    @Test
    void anEndlessAnswerIsCutOff() {
        server.at("/schemas/ids/1", 200, "{\"schema\":\"" + "x".repeat(5 << 20) + "\"}");

        assertThatThrownBy(() -> registry.byId(1))
                .isInstanceOf(UnreadableSchema.class)
                .hasMessageContaining("longer than 4194304 bytes");
    }

    @Test
    void subjectsAreEscaped() {
        server.at("/subjects/a%2Fb%20c%3F-value/versions", 200, "{\"id\":1}");

        assertThat(registry.register("a/b c?-value", INT)).isEqualTo(1);
    }
}
