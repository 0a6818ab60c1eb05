package io.groundswell.bench.latency;

import io.groundswell.bench.contest.MeasuredService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The service's process: says where its REST API answers, in one line, and serves until standard input ends. */
public final class ServiceMain {

    private ServiceMain() {}

    /** As arguments for the process. */
    public static List<String> arguments(MeasuredService.Place place) {
        return List.of(
                place.bootstrapServers(),
                place.registryUrl(),
                place.topic(),
                place.name(),
                place.folder().toString());
    }

    /** Serves; whatever goes wrong, also later with the streams, ends the process with 1. */
    public static void main(String[] args) {
        try (MeasuredService service =
                new MeasuredService(new MeasuredService.Place(args[0], args[1], args[2], args[3], Path.of(args[4])))) {
            var unused = service.streams().whenFailed().thenAccept(ServiceMain::fail);
            serve(service);
            System.exit(0);
        } catch (IOException | RuntimeException failure) {
            fail(failure);
        }
    }

    @SuppressWarnings("SystemOut") // standard output is how the parent hears from this process
    private static void serve(MeasuredService service) throws IOException {
        System.out.println(service.url());
        while (System.in.read() >= 0) {
            // The parent says nothing: it is there as long as the pipe is.
        }
    }

    private static void fail(Throwable failure) {
        failure.printStackTrace();
        System.exit(1);
    }
}
