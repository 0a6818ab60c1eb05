package io.groundswell.bench;

/** Contestants counted the same posts and came to different answers: their costs cannot be compared. */
final class AnswersDiffer extends RuntimeException {
    private static final long serialVersionUID = 1;

    AnswersDiffer(String message) {
        super(message);
    }
}
