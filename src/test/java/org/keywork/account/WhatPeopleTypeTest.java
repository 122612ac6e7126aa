package org.keywork.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatPeopleTypeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pat",
                "pat@",
                "@acme.example",
                "pat@acme",
                "pat@acme..example",
                ".pat@acme.example",
                "pat@-acme.example",
                "pat@acme.example, mallory@evil.example",
                "pat@acme.example\nBcc: mallory@evil.example",
                "pat@10.0.0.1",
                "\"pat\"@acme.example",
                "pät@acme.example",
                "<script>alert(1)</script>@acme.example"
            })
    void noMailGoesToWhatIsNoAddress(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void anAddressHasOneSpelling() {
        assertThat(EmailAddress.parse("  Pat.Doe+glpi@Acme.Example "))
                .contains(new EmailAddress("pat.doe+glpi@acme.example"));
    }

    @Test
    void anAddressHasItsLimits() {
        assertThat(EmailAddress.parse("p".repeat(65) + "@acme.example")).isEmpty();
        assertThat(EmailAddress.parse("p@" + "acme.".repeat(50) + "example")).isEmpty();
        assertThat(EmailAddress.parse("p".repeat(10_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Zoë O’Brien-Łukasz", "株式会社アクメ", "<script>alert(1)</script>", "A", "Ünï & Cø. \"KG\"", "علی‌رضا"
            })
    void namesMayBeOfAnyScript(String typed) {
        assertThat(DisplayName.parse(" " + typed + " ")).contains(new DisplayName(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\nb", "a\u0000b", "a\u2028b", "a\u202Eb", "a\uD800b", "a\u200Bb"})
    void namesHaveNothingThatBreaksLinesOrHides(String typed) {
        assertThat(DisplayName.parse(typed)).isEmpty();
    }

    @Test
    void namesFitIntoAKey() {
        assertThat(DisplayName.parse("n".repeat(100))).isPresent();
        assertThat(DisplayName.parse("n".repeat(101))).isEmpty();
        assertThat(DisplayName.parse("é".repeat(100))).isPresent();
        assertThat(DisplayName.parse("社".repeat(67))).isEmpty();
        assertThat(DisplayName.parse("n".repeat(10_000))).isEmpty();
    }

    @Test
    void secretsDontPrint() {
        assertThat(new LinkToken("very-secret")).asString().doesNotContain("secret");
    }
}
