package io.groundswell.bench;

import io.groundswell.registry.HttpSchemaRegistry;
import io.groundswell.registry.RegistrySettings;
import io.groundswell.schema.PostEvent;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** One broker and one registry in a process of their own. */
final class Cluster implements AutoCloseable {
    private final ChildJvm process;
    private final String bootstrapServers;
    private final String registryUrl;
    private final Admin admin;

    private Cluster(ChildJvm process, String bootstrapServers, String registryUrl) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
        this.registryUrl = registryUrl;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    static Cluster start(Path folder) throws IOException {
        Files.createDirectories(folder);
        ChildJvm process = ChildJvm.start(
                BrokerMain.class,
                List.of("-Xmx512m"),
                List.of(folder.resolve("broker").toString()),
                folder.resolve("broker.log"));
        try {
            String[] addresses = process.nextLine().split(" ", -1);
            return new Cluster(process, addresses[0], addresses[1]);
        } catch (IOException failed) {
            process.close();
            throw failed;
        }
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    String registryUrl() {
        return registryUrl;
    }

    /** Makes a topic for posts, which keeps them all and the times they say they arrived. */
    void makePosts(String topic, int partitions) {
        NewTopic posts = new NewTopic(topic, Optional.of(partitions), Optional.empty())
                .configs(Map.of("message.timestamp.type", "CreateTime", "retention.ms", "-1"));
        await(() -> admin.createTopics(List.of(posts)).all().get());
    }

    /** Makes the schema of posts known for a topic; returns its id. */
    int registerPosts(String topic) {
        return new HttpSchemaRegistry(RegistrySettings.at(URI.create(registryUrl)))
                .register(topic + "-value", PostEvent.getClassSchema());
    }

    /** Forgets what a run has made: the topics that bear its name. */
    void forget(String run) {
        await(() -> {
            List<String> its = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith(run + "-") || topic.endsWith("-" + run))
                    .toList();
            admin.deleteTopics(its).all().get();
        });
    }

    private interface Call {
        void run() throws ExecutionException, InterruptedException;
    }

    private static void await(Call call) {
        try {
            call.run();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the broker refuses: " + failed.getCause(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the broker", interrupted);
        }
    }

    @Override
    public void close() throws IOException {
        admin.close();
        process.close();
    }
}
