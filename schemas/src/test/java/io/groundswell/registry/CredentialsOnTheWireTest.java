package io.groundswell.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.registry.LoopbackRegistry.Asked;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CredentialsOnTheWireTest {

    @Test
    void basicCredentialsGoWithEveryRequest() throws IOException {
        // printf 'user:päss' | base64
        assertThat(authorizationSent(
                        Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "user:päss")))
                .isEqualTo("Basic dXNlcjpww6Rzcw==");
    }

    @Test
    void bearerTokensGoWithEveryRequest() throws IOException {
        assertThat(authorizationSent(
                        Map.of("bearer.auth.credentials.source", "STATIC_TOKEN", "bearer.auth.token", "abc.def")))
                .isEqualTo("Bearer abc.def");
    }

    @Test
    void withoutCredentialsNothingIsSent() throws IOException {
        assertThat(authorizationSent(Map.of())).isEqualTo("none");
    }

    private static String authorizationSent(Map<String, String> credentials) throws IOException {
        try (LoopbackRegistry server = LoopbackRegistry.plain()) {
            server.at("/schemas/ids/1", 200, "{\"schema\":\"\\\"int\\\"\"}");
            Map<String, String> configs = new HashMap<>(credentials);
            configs.put("schema.registry.url", server.url().toString());

            new HttpSchemaRegistry(RegistrySettings.fromConfigs(configs)).byId(1);

            Asked asked = server.asked().get(0);
            return asked.authorization() == null ? "none" : asked.authorization();
        }
    }
}
