package io.groundswell.trend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopesTest {

    @ParameterizedTest
    @CsvSource({"en,en", "EN,en", "zh-Hant-TW,zh", "pt_BR,pt", "yue,yue"})
    void aLanguageIsItsPrimarySubtagInLowerCase(String tag, String language) {
        assertThat(Scopes.knownLanguage(tag)).isEqualTo(language);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "und", "UND", "und-Latn", "-", "english", "x"})
    void whatIsNoLanguageMakesNoScope(String tag) {
        assertThat(Scopes.knownLanguage(tag)).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "ZZ", "zz", "EU1", "Atlantis"})
    void whatIsNoRegionMakesNoScope(String code) {
        assertThat(Scopes.knownRegion(code)).isNull();
    }

    @Test
    void aRegionIsWrittenInUpperCase() {
        assertThat(Scopes.knownRegion("us")).isEqualTo("US");
        assertThat(Scopes.knownRegion("CN")).isEqualTo("CN");
    }

    @Test
    void onlyCanonicalNamesAreScopes() {
        assertThat(new String[] {"global", "lang:zh", "region:US"}).allMatch(Scopes::isScope);
        assertThat(new String[] {"", "Global", "lang:ZH", "lang:zh-Hans", "region:us", "region:ZZ", "lang:und", "en"})
                .noneMatch(Scopes::isScope);
    }
}
