package io.groundswell.embedded;

/** The broker met a fault after which Kafka would have ended the process. An error, so that no broker code survives it. */
public final class BrokerFailure extends Error {

    private static final long serialVersionUID = 1L;

    BrokerFailure(String message) {
        super(message);
    }
}
