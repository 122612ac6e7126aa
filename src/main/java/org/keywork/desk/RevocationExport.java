package org.keywork.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keywork.account.CurrentUser;
import org.keywork.asset.RegistrationKeyId;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.keywork.catalog.OfferReference;
import org.keywork.catalog.Offers;
import org.keywork.revocation.RevocationDetails;
import org.keywork.revocation.RevocationFilter;
import org.keywork.revocation.RevocationHistory;
import org.keywork.revocation.Subject;
import org.keywork.shell.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The history of revocations as a file for a spreadsheet, read and written some rows at a time. That it was made is recorded. */
@Service
@PreAuthorize("hasAnyRole('SUPPORT', 'ADMIN')")
public class RevocationExport {
    private static final int AT_A_TIME = 1_000;
    private static final List<String> COLUMNS = List.of(
            "asked-at",
            "act",
            "subject",
            "subject-id",
            "organization",
            "reason",
            "effect",
            "state",
            "asked-by",
            "done-at",
            "decided-by",
            "servers",
            "keys",
            "subscriptions",
            "note",
            "undone-at",
            "undone-by",
            "undo-note");

    private final RevocationHistory history;
    private final CurrentUser user;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Offers offers;
    private final Texts texts;

    RevocationExport(
            RevocationHistory history,
            CurrentUser user,
            Audit audit,
            TransactionTemplate transaction,
            Offers offers,
            Texts texts) {
        this.offers = offers;
        this.history = history;
        this.user = user;
        this.audit = audit;
        this.transaction = transaction;
        this.texts = texts;
    }

    public void write(RevocationFilter filter, Locale language, OutputStream out) throws IOException {
        transaction.executeWithoutResult(
                status -> audit.record(Act.of(user.id(), "revocation.exported", "revocation:all")));
        var csv = new Csv(out);
        csv.row(COLUMNS.stream()
                .map(column -> texts.get(language, "revocation.column." + column))
                .toList());
        List<RevocationDetails> rows;
        var offset = 0;
        do {
            rows = history.find(filter, offset, AT_A_TIME);
            for (var row : rows) {
                csv.row(cells(row, language));
            }
            csv.flush();
            offset += rows.size();
        } while (rows.size() == AT_A_TIME);
    }

    private List<String> cells(RevocationDetails row, Locale language) {
        return List.of(
                row.askedAt().toString(),
                texts.get(language, "revocation.act." + row.act()),
                words(row.subject(), language),
                row.subject().target().id(),
                row.organizationName(),
                row.reason()
                        .map(reason -> texts.get(language, "revocation.reason." + reason))
                        .orElse(""),
                row.effect()
                        .map(effect -> texts.get(language, "revocation.effect." + effect))
                        .orElse(""),
                texts.get(language, "revocation.state." + row.state()),
                row.askedBy(),
                moment(row.doneAt()),
                row.decidedBy(),
                String.valueOf(row.servers()),
                String.valueOf(row.keys()),
                String.valueOf(row.subscriptions()),
                row.note(),
                moment(row.undoneAt()),
                row.undoneBy(),
                row.undoNote());
    }

    /** As the page names it: {@code Server Helpdesk}, {@code Key …npqrs of Helpdesk}. */
    private String words(Subject subject, Locale language) {
        var target = subject.target();
        var name =
                switch (target.scope()) {
                    case KEY -> new RegistrationKeyId(target.id()).shortReference();
                    case SERVER, ORGANIZATION -> subject.name();
                    case SUBSCRIPTION ->
                        offers.find(new OfferReference(subject.name()))
                                .map(offer -> offer.title(language))
                                .orElse(subject.name());
                };
        return texts.get(language, "revocation.subject." + target.scope(), name, subject.name());
    }

    private static String moment(Optional<Instant> at) {
        return at.map(Instant::toString).orElse("");
    }
}
