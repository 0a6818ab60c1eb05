package io.groundswell.embedded;

import io.groundswell.embedded.SchemaRecord.Version;
import java.util.List;

/**
 * Which version of a subject is meant.
 *
 * @param number from 1, or {@link #LATEST}
 */
record VersionNumber(int number) {

    /** Clients write the latest version as {@code latest} or as -1. */
    static final int LATEST = -1;

    VersionNumber {
        if (number < 1 && number != LATEST) {
            throw RegistryError.invalidVersion(Integer.toString(number));
        }
    }

    static VersionNumber of(String text) {
        try {
            return new VersionNumber(text.equals("latest") ? LATEST : Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw RegistryError.invalidVersion(text);
        }
    }

    boolean isLatest() {
        return number == LATEST;
    }

    /**
     * The version that is meant.
     *
     * @param versions those of the subject, oldest first
     * @throws RegistryError 40401 if the subject has none, 40402 if it has not this one
     */
    Version among(String subject, List<Version> versions) {
        if (versions.isEmpty()) {
            throw RegistryError.subjectNotFound(subject);
        }
        if (isLatest()) {
            return versions.get(versions.size() - 1);
        }
        return versions.stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .orElseThrow(() -> RegistryError.versionNotFound(number));
    }
}
