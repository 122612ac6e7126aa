package org.keywork.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keywork.account.OrganizationId;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.keywork.shell.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues invoices and credit notes, which are added and never changed, and finds them again. */
@Component
class Invoices {
    private static final String COLUMNS = """
            select i.id, i.number, i.kind, i.order_id, i.issued_on, i.due_on, i.corrects_id, i.billing, i.net_cents, i.vat_cents,
                i.vat_rule, i.vat_rate, i.reason,
                (select c.id from invoice c where c.corrects_id = i.id and c.kind = 'CREDIT_NOTE') as corrected_by
            from invoice i
            """;

    private final JdbcClient jdbc;
    private final NumberSeries numbers;
    private final DocumentPdf pdf;
    private final BillingProperties settings;
    private final Texts texts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invoices(
            JdbcClient jdbc,
            NumberSeries numbers,
            DocumentPdf pdf,
            BillingProperties settings,
            Texts texts,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.pdf = pdf;
        this.settings = settings;
        this.texts = texts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The vendor's day. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    /** For an accepted order, which owes it from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public InvoiceId issue(Order order, BillingDetails billing, Price price, Object actor) {
        return issue(order, Optional.empty(), billing, price, actor);
    }

    /** In the place of one that a credit note has just taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public InvoiceId replace(Order order, Invoice wrong, BillingDetails billing, Price price, Object actor) {
        return issue(order, Optional.of(wrong.number()), billing, price, actor);
    }

    private InvoiceId issue(Order order, Optional<String> replaces, BillingDetails billing, Price price, Object actor) {
        var taken = numbers.take(NumberSeries.Kind.INVOICE, today());
        var due = taken.on().plus(settings.paymentTerm());
        var paid = Math.max(0, -order.debt().balance());
        var document = new CommercialDocument(
                DocumentKind.INVOICE,
                taken.number(),
                taken.on(),
                Optional.of(due),
                Optional.empty(),
                settings.seller(),
                billing,
                Optional.of(order.number()),
                Optional.empty(),
                replaces,
                paid,
                price,
                order.language(),
                List.of());
        order.debt().add(price.gross());
        order.debt().dueOn(due);
        return write(InvoiceKind.INVOICE, document, order, null, "", actor);
    }

    /** Takes a standing invoice back, whole. */
    @Transactional(propagation = Propagation.MANDATORY)
    public InvoiceId credit(Order order, Invoice wrong, Price price, String reason, Object actor) {
        var taken = numbers.take(NumberSeries.Kind.CREDIT_NOTE, today());
        var negated = price.negated();
        var document = new CommercialDocument(
                DocumentKind.CREDIT_NOTE,
                taken.number(),
                taken.on(),
                Optional.empty(),
                Optional.empty(),
                settings.seller(),
                wrong.billing(),
                Optional.of(order.number()),
                Optional.of(wrong.number()),
                Optional.empty(),
                0,
                negated,
                order.language(),
                because(reason, order.language()));
        order.debt().add(negated.gross());
        return write(InvoiceKind.CREDIT_NOTE, document, order, wrong.id(), reason, actor);
    }

    /** A reason in a script that documents can't show stays on the pages. */
    private List<String> because(String reason, Locale language) {
        return DocumentPdf.canPrint(reason)
                ? List.of(texts.get(Texts.nearest(language), "billing.document.reason", reason))
                : List.of();
    }

    private InvoiceId write(
            InvoiceKind kind,
            CommercialDocument document,
            Order order,
            @Nullable InvoiceId corrects,
            String reason,
            Object actor) {
        var id = new InvoiceId(UUID.randomUUID());
        jdbc.sql("""
                insert into invoice (id, number, kind, order_id, organization_id, corrects_id, issued_on, due_on, billing, vat_rule,
                    vat_rate, net_cents, vat_cents, issued_by, issued_at, reason, purchase_order,
                    pdf)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id.value())
                .param(document.number())
                .param(kind.name())
                .param(order.id().value())
                .param(order.organization().value())
                .param(corrects == null ? null : corrects.value())
                .param(document.issuedOn())
                .param(document.dueOn().orElse(null))
                .param(BillingDetailsJson.write(document.buyer()))
                .param(document.price().vat().rule().name())
                .param(document.price().vat().basisPoints())
                .param(document.price().net())
                .param(document.price().vatCents())
                .param(actor.toString())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(reason)
                .param(BilledTo.searched(document.buyer()))
                .param(pdf.render(document))
                .update();
        audit.record(Act.of(actor, "invoice.issued", "invoice:" + document.number()));
        events.publishEvent(new InvoiceIssued(id, kind, order.id(), order.organization()));
        return id;
    }

    /** Of several orders, in the order in which they were issued; an order without any is left out. */
    Map<OrderId, List<Invoice>> of(Collection<OrderId> orders) {
        return orders.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(COLUMNS + "where i.order_id in (:orders) order by i.entry")
                        .param("orders", orders.stream().map(OrderId::value).toList())
                        .query(Invoices::invoice)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Invoice::order));
    }

    Optional<Invoice> find(InvoiceId id) {
        return jdbc.sql(COLUMNS + "where i.id = ?")
                .param(id.value())
                .query(Invoices::invoice)
                .optional();
    }

    /** The latest first. */
    List<Invoice> of(OrganizationId organization) {
        return jdbc.sql(COLUMNS + "where i.organization_id = ? order by i.issued_on desc, i.number desc")
                .param(organization.value())
                .query(Invoices::invoice)
                .list();
    }

    Optional<byte[]> pdf(InvoiceId id) {
        return jdbc.sql("select pdf from invoice where id = ?")
                .param(id.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** The organization's own. */
    Optional<byte[]> pdf(InvoiceId id, OrganizationId organization) {
        return jdbc.sql("select pdf from invoice where id = ? and organization_id = ?")
                .param(id.value())
                .param(organization.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private static Invoice invoice(ResultSet row, int number) throws SQLException {
        return new Invoice(
                new InvoiceId(row.getObject("id", UUID.class)),
                row.getString("number"),
                InvoiceKind.valueOf(row.getString("kind")),
                new OrderId(row.getObject("order_id", UUID.class)),
                row.getObject("issued_on", LocalDate.class),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("corrects_id", UUID.class)).map(InvoiceId::new),
                Optional.ofNullable(row.getObject("corrected_by", UUID.class)).map(InvoiceId::new),
                row.getLong("net_cents"),
                row.getLong("vat_cents"),
                new Vat(VatRule.valueOf(row.getString("vat_rule")), row.getInt("vat_rate")),
                BillingDetailsJson.read(row.getString("billing")),
                Optional.ofNullable(row.getString("reason")).orElse(""));
    }
}
