package io.groundswell.http;

import io.groundswell.query.StatusQueries;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;

/** {@code GET /metrics}: counters and gauges of the topology, of Kafka and of the JVM, in Prometheus' text format. */
final class MetricsEndpoint implements AutoCloseable {
    private static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /** @param others what else is to be measured */
    MetricsEndpoint(StatusQueries status, List<? extends MeterBinder> others) {
        registry.getPrometheusRegistry().register(new TopologyMetrics(status::status));
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        others.forEach(other -> other.bindTo(registry));
    }

    void addTo(RoutesConfig routes) {
        routes.get(Paths.METRICS, this::metrics);
    }

    private void metrics(Context http) {
        http.contentType(MEDIA_TYPE).result(registry.scrape());
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
