package io.groundswell.embedded;

import static io.groundswell.embedded.RegistryAnswers.answer;
import static io.groundswell.embedded.RegistryAnswers.refuse;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The part of Confluent's registry API that clients use. */
final class RegistryEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryEndpoint.class);

    private final SchemaCatalog catalog;
    private final SchemaRegistrar registrar;

    RegistryEndpoint(SchemaCatalog catalog, SchemaRegistrar registrar) {
        this.catalog = catalog;
        this.registrar = registrar;
    }

    void addTo(RoutesConfig routes) {
        OwnRequests.addTo(routes);
        routes.get("/", http -> answer(http, Map.of()));
        new SubjectEndpoint(catalog, registrar).addTo(routes);
        new SchemaEndpoint(catalog).addTo(routes);
        new LevelEndpoint(catalog, registrar).addTo(routes);
        routes.exception(RegistryError.class, (error, http) -> refuse(http, error));
        routes.exception(
                HttpResponseException.class,
                (error, http) -> refuse(http, RegistryError.of(error.getStatus(), "HTTP " + error.getMessage())));
        routes.exception(Exception.class, RegistryEndpoint::unexpected);
    }

    private static void unexpected(Exception error, Context http) {
        LOG.error("{} {} failed", http.method(), http.path(), error);
        refuse(http, RegistryError.of(500, "Internal Server Error"));
    }
}
