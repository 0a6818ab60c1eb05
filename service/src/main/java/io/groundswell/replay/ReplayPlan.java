package io.groundswell.replay;

import io.groundswell.config.Settings;
import io.groundswell.feed.PostOrder;
import io.groundswell.feed.PostSource;
import java.io.IOException;

/**
 * What is to be replayed, and how.
 *
 * @param settings embedded, with a folder of the replay's own
 * @param identity tells inputs and options apart, so that a folder is not gone on with by another replay
 * @param posts opens the inputs, their posts in the order
 * @param order the order the posts are in, which also tells when each arrived
 */
public record ReplayPlan(Settings settings, String identity, Posts posts, PostOrder order) {

    /** Opens the posts from the beginning. */
    @FunctionalInterface
    public interface Posts {
        PostSource open() throws IOException;
    }

    public ReplayPlan {
        if (!settings.connection().embedded()) {
            throw new IllegalArgumentException("a replay runs on an embedded broker, but bootstrap-servers is "
                    + settings.connection().bootstrapServers());
        }
    }
}
