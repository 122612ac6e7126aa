package org.keywork.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.account.PasswordPolicy.Refusal;

class PasswordPolicyTest {
    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    elevenchars                    | TOO_SHORT
                    123qweasdzxc                   | COMMON
                    1QAZ2wsx3EDC                   | COMMON
                    experimental                   | COMMON
                    pat.doe@acme.example           | PERSONAL
                    PAT.DOE@acme.example!!         | PERSONAL
                    elpmaxe.emca@eod.tap           | PERSONAL
                    Patricia Doe 1987              | PERSONAL
                    1987-Doe-Patricia              | PERSONAL
                    AcmeIndustries                 | PERSONAL
                    acme industries 2026!          | PERSONAL
                    """)
    void whatIsEasilyGuessedIsRefused(String password, Refusal reason) {
        assertThat(refusal(password)).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "twelve chars",
                "demo-portal-2026",
                "acme has 12 noisy printers",
                "correct horse battery staple",
                "éàüñçøßłžõæþ",
                "            x",
                "🔑🔐🗝🔒🔓🔏🔑🔐🗝🔒🔓🔏"
            })
    void whatIsLongAndOnesOwnIsFine(String password) {
        assertThat(refusal(password)).isEmpty();
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        assertThat(refusal("🔑".repeat(11))).contains(Refusal.TOO_SHORT);
        assertThat(refusal("é-".repeat(64))).isEmpty();
        assertThat(refusal("é-".repeat(64) + "x")).contains(Refusal.TOO_LONG);
        assertThat(refusal("x".repeat(10_000))).contains(Refusal.TOO_LONG);
    }

    @Test
    void theSameTextFromTwoKeyboardsIsOnePassword() {
        var composed = "crème brûlée à l’été";
        var decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(PasswordPolicy.normal(decomposed)).isEqualTo(PasswordPolicy.normal(composed));
    }

    @Test
    void theListHoldsThreeThousandOfTheRightLength() throws IOException {
        try (var resource = PasswordPolicy.class.getResourceAsStream("/account/common-passwords.txt")) {
            var entries = new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .toList();
            assertThat(entries).hasSize(3000).doesNotHaveDuplicates().allMatch(entry -> entry.length() >= 12);
            assertThat(entries).allSatisfy(entry -> assertThat(refusal(entry)).contains(Refusal.COMMON));
        }
    }

    private Optional<Refusal> refusal(String password) {
        return policy.refusal(password, "pat.doe@acme.example", "Patricia Doe", "Acme Industries");
    }
}
