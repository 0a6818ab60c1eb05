package io.groundswell.embedded;

import static io.groundswell.embedded.RegistryAnswers.answer;
import static io.groundswell.embedded.RegistryAnswers.answerSchema;
import static io.groundswell.embedded.RegistryAnswers.flag;

import io.groundswell.embedded.SchemaRecord.Version;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Schemas by their ids, and where they are used. */
final class SchemaEndpoint {

    private final SchemaCatalog catalog;

    SchemaEndpoint(SchemaCatalog catalog) {
        this.catalog = catalog;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/schemas/types", http -> answer(http, List.of("AVRO")));
        routes.get("/schemas/ids/{id}", this::schemaById);
        routes.get("/schemas/ids/{id}/schema", http -> answerSchema(http, schema(http)));
        routes.get("/schemas/ids/{id}/subjects", this::subjectsOfId);
        routes.get("/schemas/ids/{id}/versions", this::usesOfId);
    }

    private void schemaById(Context http) {
        String schema = schema(http);
        answer(
                http,
                flag(http, "fetchMaxId")
                        ? Map.of("schema", schema, "maxId", catalog.highestId())
                        : Map.of("schema", schema));
    }

    private void subjectsOfId(Context http) {
        answer(http, uses(http).map(Version::subject).distinct().toList());
    }

    private void usesOfId(Context http) {
        answer(
                http,
                uses(http)
                        .map(use -> Map.of("subject", use.subject(), "version", use.version()))
                        .toList());
    }

    private String schema(Context http) {
        return catalog.schema(id(http)).orElseThrow(() -> RegistryError.schemaNotFound(id(http)));
    }

    private Stream<Version> uses(Context http) {
        schema(http);
        return catalog.uses(id(http), flag(http, "deleted")).stream();
    }

    private static int id(Context http) {
        try {
            return Integer.parseInt(http.pathParam("id"));
        } catch (NumberFormatException e) {
            throw RegistryError.of(404, "HTTP 404 Not Found");
        }
    }
}
