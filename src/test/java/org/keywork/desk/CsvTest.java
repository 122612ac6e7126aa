package org.keywork.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 1 23", "-2", "@SUM(A1)", "\t=1+1"})
    void whatASpreadsheetWouldTakeForAFormulaIsText(String cell) {
        assertThat(Csv.cell(cell)).isEqualTo("'" + cell);
    }

    @Test
    void aFormulaAfterACarriageReturnIsTextToo() {
        assertThat(Csv.cell("\r=1+1")).isEqualTo("\"'\r=1+1\"");
        assertThat(Csv.cell("=HYPERLINK(\"http://x\",\"y\")")).isEqualTo("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Acme        | Acme
                    Acme, Inc.  | "Acme, Inc."
                    The "Shop"  | "The ""Shop\"""
                    a-b=c       | a-b=c
                    """)
    void cellsAreQuotedWhereTheyHaveTo(String cell, String written) {
        assertThat(Csv.cell(cell)).isEqualTo(written);
    }

    @Test
    void aFileBeginsWithAByteOrderMarkAndItsLinesEndAsTheStandardSays() throws IOException {
        var out = new ByteArrayOutputStream();
        var csv = new Csv(out);
        csv.row(List.of("Société", "2"));
        csv.row(List.of("", "=1"));
        csv.flush();

        assertThat(out.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFSociété,2\r\n,'=1\r\n");
    }
}
