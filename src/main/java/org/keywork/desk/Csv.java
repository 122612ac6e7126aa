package org.keywork.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes rows as CSV (RFC 4180) in UTF-8 with a byte order mark, by which spreadsheets know it. A cell that a spreadsheet
 * would take for a formula begins with an apostrophe, which makes it text.
 */
final class Csv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer out;

    Csv(OutputStream out) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.out.write(BYTE_ORDER_MARK);
    }

    void row(List<String> cells) throws IOException {
        out.write(cells.stream().map(Csv::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    void flush() throws IOException {
        out.flush();
    }

    static String cell(String text) {
        var safe = isFormula(text) ? "'" + text : text;
        var needsQuotes = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == ';' || c == '\r' || c == '\n');
        return needsQuotes ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    }
}
