package org.keywork.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keywork.PostgresTest;
import org.keywork.desk.PatientReader.Patience;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
class PatientReaderIT {
    @Autowired
    PatientReader reader;

    @Test
    void whatTakesTooLongIsGivenUpAndTheNextQuestionIsAsked() {
        assertThat(reader.read(Patience.LITTLE, jdbc -> jdbc.sql("select cast(pg_sleep(60) as text)")
                        .query(String.class)
                        .list()))
                .isEmpty();
        assertThat(reader.read(
                        Patience.LITTLE,
                        jdbc -> jdbc.sql("select 1").query(Integer.class).single()))
                .hasValue(1);
        assertThat(reader.read(Patience.MUCH, jdbc -> jdbc.sql("select cast(pg_sleep(0.3) as text)")
                        .query(String.class)
                        .list()))
                .isPresent();
    }
}
