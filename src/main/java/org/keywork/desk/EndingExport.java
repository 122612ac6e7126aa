package org.keywork.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keywork.account.CurrentUser;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.keywork.catalog.OfferReference;
import org.keywork.catalog.Offers;
import org.keywork.shell.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What ends soon as a file for a spreadsheet, read and written some rows at a time. */
@Service
@PreAuthorize("hasRole('SALES')")
public class EndingExport {
    private static final int AT_A_TIME = 1_000;
    private static final List<String> COLUMNS = List.of("organization", "offer", "kind", "servers", "end", "order");

    private final EndingList list;
    private final Offers offers;
    private final Texts texts;
    private final CurrentUser user;
    private final Audit audit;
    private final TransactionOperations transaction;

    EndingExport(
            EndingList list,
            Offers offers,
            Texts texts,
            CurrentUser user,
            Audit audit,
            TransactionOperations transaction) {
        this.user = user;
        this.audit = audit;
        this.transaction = transaction;
        this.list = list;
        this.offers = offers;
        this.texts = texts;
    }

    public void write(EndingFilter filter, Locale language, OutputStream out) throws IOException {
        transaction.executeWithoutResult(tx -> audit.record(Act.of(user.id(), "ending.exported", "list:ending")));
        var csv = new Csv(out);
        csv.row(COLUMNS.stream()
                .map(column -> texts.get(language, "sales.ending.column." + column))
                .toList());
        Optional<EndingRow> last = Optional.empty();
        List<EndingRow> rows;
        do {
            rows = list.after(filter, last, AT_A_TIME);
            for (var row : rows) {
                csv.row(cells(row, language));
                last = Optional.of(row);
            }
            csv.flush();
        } while (rows.size() == AT_A_TIME);
    }

    private List<String> cells(EndingRow row, Locale language) {
        return List.of(
                row.organizationName(),
                title(row.product(), language),
                texts.get(language, "sales.kind." + row.kind()),
                String.valueOf(row.servers()),
                row.end().toString(),
                row.openOrderNumber().orElse(""));
    }

    private String title(OfferReference product, Locale language) {
        return offers.find(product).map(offer -> offer.title(language)).orElse(product.value());
    }
}
