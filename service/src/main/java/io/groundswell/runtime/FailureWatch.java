package io.groundswell.runtime;

import java.io.IOException;

/**
 * Ends work that waits for the streams or the broker when they have failed: what it waits for will not come. The thread
 * is interrupted, wherever it waits; Kafka's clients, too, give up on that.
 */
public final class FailureWatch {
    private final Thread worker = Thread.currentThread();
    private boolean over;

    private FailureWatch() {}

    /** What is done under watch, on the thread that asks for it. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException, InterruptedException;
    }

    /**
     * Does the work.
     *
     * @throws StreamsFailed in place of whatever the work threw, if the streams have failed
     */
    public static <T> T over(StreamsRuntime streams, Work<T> work) throws IOException, InterruptedException {
        FailureWatch watch = new FailureWatch();
        var unused = streams.whenFailed().thenAccept(failure -> watch.interrupt());
        try {
            return work.run();
        } catch (IOException | InterruptedException | RuntimeException ended) {
            Throwable failure = streams.failure().orElse(null);
            if (failure == null) {
                throw ended;
            }
            StreamsFailed failed = new StreamsFailed(failure);
            failed.addSuppressed(ended);
            throw failed;
        } finally {
            watch.end(streams);
        }
    }

    private synchronized void interrupt() {
        if (!over) {
            worker.interrupt();
        }
    }

    /** What follows the work, such as closing what it used, is not to be disturbed by our own interrupt. */
    private synchronized void end(StreamsRuntime streams) {
        over = true;
        if (streams.failure().isPresent()) {
            var unused = Thread.interrupted();
        }
    }
}
