package io.groundswell.cli;

import io.groundswell.config.HttpSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code campaign}: what a running instance knows of a welcome campaign. */
@Command(name = "campaign", description = "Tells of a welcome campaign.", synopsisSubcommandLabel = "COMMAND")
final class CampaignCommand {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "report", description = "Writes all that is known of a campaign into one HTML file.")
    int report(
            @Parameters(paramLabel = "ID", description = "The campaign's id.") String id,
            @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where the page goes.")
                    Path file,
            @Option(
                            names = "--server",
                            paramLabel = "URL",
                            description = "The instance to ask (default: the local one, by http.host and http.port).")
                    @Nullable URI server,
            @Mixin SettingsOptions options)
            throws IOException, InterruptedException {
        URI base = server == null ? local(options.load().settings().http()) : server;
        Files.write(file, ask(base, id));
        PrintWriter out = GroundswellCommand.out(spec);
        out.println("the report on '" + id + "' is in " + file);
        out.flush();
        return ExitCode.OK.number();
    }

    private static byte[] ask(URI server, String id) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(server, page(server, id));
        if (answer.statusCode() != 200) {
            throw new CommandFailure(
                    codeOf(answer.statusCode()),
                    server + " answers " + answer.statusCode() + ": "
                            + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    private static HttpResponse<byte[]> get(URI server, URI page) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            return client.send(HttpRequest.newBuilder(page).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
        } catch (ConnectException | HttpTimeoutException away) {
            throw new CommandFailure(ExitCode.UNREACHABLE, "no instance answers at " + server, away);
        }
    }

    private static URI page(URI server, String id) {
        if (!("http".equals(server.getScheme()) || "https".equals(server.getScheme())) || server.getHost() == null) {
            throw misuse("--server is '" + server + "'; it must be an http:// or https:// address");
        }
        if (!id.matches("[a-z0-9-]+")) {
            throw misuse("the id is '" + id + "'; it must be lower-case letters, digits and hyphens");
        }
        return URI.create(server.toString().replaceAll("/+$", "") + "/api/v1/campaigns/" + id + "/report");
    }

    private static CommandFailure misuse(String what) {
        return new CommandFailure(ExitCode.USAGE, what);
    }

    /** An instance that listens everywhere listens here too. */
    private static URI local(HttpSettings http) {
        if (http.port() == 0) {
            throw misuse("http.port is 0, any free one: say where to ask by --server");
        }
        String host = http.host().equals("0.0.0.0") || http.host().equals("::") ? "127.0.0.1" : http.host();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + http.port());
    }

    private static ExitCode codeOf(int status) {
        return switch (status) {
            case 400 -> ExitCode.USAGE;
            case 503 -> ExitCode.UNREACHABLE;
            default -> ExitCode.FAILURE;
        };
    }
}
