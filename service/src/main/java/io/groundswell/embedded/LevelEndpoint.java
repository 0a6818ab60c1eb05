package io.groundswell.embedded;

import static io.groundswell.embedded.RegistryAnswers.answer;
import static io.groundswell.embedded.RegistryAnswers.flag;
import static io.groundswell.embedded.RegistryAnswers.subject;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** Compatibility levels, of one subject or of all others; and the mode, which is always the same. */
final class LevelEndpoint {

    private final SchemaCatalog catalog;
    private final SchemaRegistrar registrar;

    LevelEndpoint(SchemaCatalog catalog, SchemaRegistrar registrar) {
        this.catalog = catalog;
        this.registrar = registrar;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/config", http -> answer(http, Map.of("compatibilityLevel", catalog.globalLevel())));
        routes.put("/config", http -> setLevel(http, false));
        routes.get("/config/{subject}", this::level);
        routes.put("/config/{subject}", http -> setLevel(http, true));
        routes.delete("/config/{subject}", this::withdrawLevel);
        routes.get("/mode", http -> answer(http, Map.of("mode", "READWRITE")));
        routes.get("/mode/{subject}", this::mode);
    }

    private void level(Context http) {
        CompatibilityLevel level = flag(http, "defaultToGlobal")
                ? catalog.levelFor(subject(http))
                : catalog.ownLevel(subject(http)).orElseThrow(() -> RegistryError.noOwnLevel(subject(http)));
        answer(http, Map.of("compatibilityLevel", level));
    }

    private void setLevel(Context http, boolean ofSubject) {
        CompatibilityLevel level = RegistryAnswers.level(http);
        registrar.setLevel(ofSubject ? subject(http) : null, level);
        answer(http, Map.of("compatibility", level));
    }

    private void withdrawLevel(Context http) {
        CompatibilityLevel withdrawn =
                catalog.ownLevel(subject(http)).orElseThrow(() -> RegistryError.subjectNotFound(subject(http)));
        registrar.setLevel(subject(http), null);
        answer(http, Map.of("compatibilityLevel", withdrawn));
    }

    private void mode(Context http) {
        if (!flag(http, "defaultToGlobal")) {
            throw RegistryError.noOwnMode(subject(http));
        }
        answer(http, Map.of("mode", "READWRITE"));
    }
}
