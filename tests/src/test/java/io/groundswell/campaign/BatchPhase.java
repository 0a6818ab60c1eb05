package io.groundswell.campaign;

/** A phase and the hour since 1970 at which it began. */
public record BatchPhase(String phase, int hour) {}
