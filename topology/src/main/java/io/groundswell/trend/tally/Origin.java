package io.groundswell.trend.tally;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a mention counts besides the world; equal if language and region are. Many mentions may share one: the tally that counts
 * them numbers it once, so an origin that was given to a tally belongs to that one's thread.
 */
public final class Origin {
    private final @Nullable String language;
    private final @Nullable String region;
    private @Nullable ScopeCatalog numberedBy;
    private int languageNumber;
    private int regionNumber;

    /**
     * @param language primary language subtag, or null if not known
     * @param region ISO 3166-1 alpha-2, or null if not known
     */
    public Origin(@Nullable String language, @Nullable String region) {
        this.language = language;
        this.region = region;
    }

    public @Nullable String language() {
        return language;
    }

    public @Nullable String region() {
        return region;
    }

    int languageNumber(ScopeCatalog catalog) {
        numberBy(catalog);
        return languageNumber;
    }

    int regionNumber(ScopeCatalog catalog) {
        numberBy(catalog);
        return regionNumber;
    }

    private void numberBy(ScopeCatalog catalog) {
        if (numberedBy != catalog) {
            languageNumber = catalog.languageNumber(language);
            regionNumber = catalog.regionNumber(region);
            numberedBy = catalog;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Origin origin
                && Objects.equals(language, origin.language)
                && Objects.equals(region, origin.region);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(language) + Objects.hashCode(region);
    }

    @Override
    public String toString() {
        return language + "/" + region;
    }
}
