package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-04T09:30:00Z",
                " 2027-03-04 09:30:00Z ",
                "2027-03-04T10:30:00+01:00",
                "2027-03-04T09:30:00",
                "2027-03-04 09:30:00",
                "Thu Mar  4 09:30:00 UTC 2027",
                "Thu Mar  4 09:30:00 AM UTC 2027",
                "Thu 04 Mar 2027 09:30:00 AM UTC",
                "Thu  4 Mar 09:30:00 UTC 2027",
                "jeu. 04 mars 2027 09:30:00 UTC",
                "jeudi 4 mars 2027, 09:30:00 (UTC+0000)",
                "Date: Thu, 04 Mar 2027 09:30:00 GMT",
            })
    void isReadAsTerminalsPrintIt(String text) {
        assertThat(TypedTime.parse(text)).contains(Instant.parse("2027-03-04T09:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "Thu Mar  4 10:30:00 CET 2027", "Thu Mar 44 09:30:00 UTC 2027", "09:30", "\0"})
    void whatNamesAnotherZoneOrNoTimeIsNotRead(String text) {
        assertThat(TypedTime.parse(text)).isEmpty();
    }
}
