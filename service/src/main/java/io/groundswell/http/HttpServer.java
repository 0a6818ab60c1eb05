package io.groundswell.http;

import io.groundswell.config.HttpSettings;
import io.groundswell.query.Queries;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinException;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The REST API, health and metrics, on one port. It has no login: what it is bound to decides who may ask and decide. */
public final class HttpServer implements AutoCloseable {
    private static final int THREADS = 16;
    private static final long LARGEST_BODY = 64 * 1024L;

    private final Javalin server;
    private final MetricsEndpoint metrics;
    private final String host;

    private HttpServer(Javalin server, MetricsEndpoint metrics, String host) {
        this.server = server;
        this.metrics = metrics;
        this.host = host;
    }

    /**
     * Starts to answer, also before the instance can: it then says so.
     *
     * @param settings where to listen
     * @param queries what can be asked
     * @param meters what is measured besides the topology and the JVM; the caller closes them
     * @throws HttpStartException if the address cannot be bound
     */
    public static HttpServer start(HttpSettings settings, Queries queries, List<? extends MeterBinder> meters) {
        MetricsEndpoint metrics = new MetricsEndpoint(queries.status(), meters);
        Javalin server = Javalin.create(config -> {
            configure(config);
            OwnHost.addTo(config.routes, settings.host());
            addRoutes(config.routes, queries, new Operators(settings.operatorToken()));
            metrics.addTo(config.routes);
        });
        try {
            server.start(settings.host(), settings.port());
            return new HttpServer(server, metrics, settings.host());
        } catch (JavalinException unbound) {
            stop(server, metrics);
            throw new HttpStartException(
                    "http.port " + settings.port() + " on " + settings.host() + " must be free, or 0 for any: "
                            + unbound.getMessage(),
                    unbound);
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** {@code http://host:port}, without a slash at the end. */
    public String url() {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
    }

    /** The paths that can be asked with GET, as they are written in routes. */
    List<String> routes() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .filter(handler -> handler.endpoint.method.equals(HandlerType.GET))
                .map(handler -> handler.endpoint.path)
                .toList();
    }

    /** Stops answering. */
    @Override
    public void close() {
        stop(server, metrics);
    }

    private static void stop(Javalin server, MetricsEndpoint metrics) {
        try {
            server.stop();
        } finally {
            metrics.close();
        }
    }

    private static void configure(JavalinConfig config) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 1);
        threads.setName("http");
        threads.setDaemon(true);
        config.jetty.threadPool = threads;
        config.jetty.modifyServer(server -> server.setErrorHandler(new Problems.OfServer()));
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = LARGEST_BODY;
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.startup.showOldJavalinVersionWarning = false;
    }

    private static void addRoutes(RoutesConfig routes, Queries queries, Operators operators) {
        new IndexEndpoint().addTo(routes);
        new TrendsEndpoint(queries.trends()).addTo(routes);
        new TagsEndpoint(queries.tags(), queries.series()).addTo(routes);
        new RulesEndpoint(queries.rules()).addTo(routes);
        new CampaignDefinitionsEndpoint(queries.campaigns()).addTo(routes);
        new ProposalsEndpoint(queries.proposals(), queries.campaigns()).addTo(routes);
        new CampaignsEndpoint(queries.figures(), operators).addTo(routes);
        new ReportEndpoint(queries.reports()).addTo(routes);
        new ReviewEndpoint(queries.review()).addTo(routes);
        new StatusEndpoint(queries.status()).addTo(routes);
        Problems.addTo(routes);
    }
}
