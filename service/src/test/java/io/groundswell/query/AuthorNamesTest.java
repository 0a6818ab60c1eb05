package io.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuthorNamesTest {

    /** RFC 2104 with SHA-256; reckoned with openssl: printf '\0\0\0\0\0\0\0\1' | openssl dgst -sha256 -hmac 'sixteen characters'. */
    @Test
    void aSaltedNameIsAnHmac() {
        AuthorNames names = AuthorNames.salted("sixteen characters");

        assertThat(names.of(1)).isEqualTo("1cf67136c3ecb3dc");
        assertThat(names.of(1)).isNotEqualTo(names.of(2));
    }

    @Test
    void withoutASaltEachStartHasItsOwn() {
        assertThat(AuthorNames.salted("").of(1))
                .isNotEqualTo(AuthorNames.salted("").of(1));
    }

    @Test
    void theyAreSaltedIfThatIsAskedFor() {
        assertThat(AuthorNames.of(true, "sixteen characters").of(1)).isEqualTo("1cf67136c3ecb3dc");
        assertThat(AuthorNames.of(false, "sixteen characters").of(1)).isEqualTo("0000000000000001");
    }

    @Test
    void anUnsaltedNameIsTheHash() {
        assertThat(AuthorNames.unsalted().of(-2)).isEqualTo("fffffffffffffffe");
    }
}
