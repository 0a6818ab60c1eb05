package io.groundswell.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Holds a data folder as a running broker does, and waits to be killed. */
final class FolderChild {

    static final String HOLDING = "folder taken";

    private FolderChild() {}

    /**
     * Runs until it is killed.
     *
     * @param args the data folder
     */
    @SuppressWarnings("SystemOut") // standard output is how the parent hears from this process
    public static void main(String[] args) throws Exception {
        try (BrokerFolder folder = BrokerFolder.take(Path.of(args[0]))) {
            System.out.println(HOLDING + " " + folder.data());
            new CountDownLatch(1).await();
        }
    }
}
