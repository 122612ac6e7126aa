package org.keywork.notification;

import org.keywork.billing.Invoice;
import org.keywork.billing.InvoiceId;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderDirectory;
import org.keywork.billing.OrderId;
import org.keywork.billing.OrderNavigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is written of an invoice, as long as it stands, and of the credit note that corrects one. */
@Configuration(proxyBeanMethods = false)
class InvoiceComposers {
    private final OrderDirectory orders;
    private final BankTransfer transfer;
    private final Drafts drafts;

    InvoiceComposers(OrderDirectory orders, BankTransfer transfer, Drafts drafts) {
        this.orders = orders;
        this.transfer = transfer;
        this.drafts = drafts;
    }

    @Bean
    MailComposer invoiceIssued() {
        return MailComposer.of(MailKind.INVOICE_ISSUED, mail -> orders.find(new InvoiceId(mail.uuid("invoice")))
                .filter(Invoice::stands)
                .map(invoice -> invoice(invoice, order(mail), drafts.begin(mail, "invoice"))));
    }

    @Bean
    MailComposer creditNoteIssued() {
        return MailComposer.of(MailKind.CREDIT_NOTE_ISSUED, mail -> orders.find(new InvoiceId(mail.uuid("invoice")))
                .map(note -> creditNote(note, order(mail), drafts.begin(mail, "credit-note"))));
    }

    private OrderDetails order(MailOrder mail) {
        return orders.find(new OrderId(mail.uuid("order"))).orElseThrow();
    }

    private Letter invoice(Invoice invoice, OrderDetails order, Draft draft) {
        draft.say("text", invoice.number(), draft.euros(invoice.grossCents()), order.number());
        if (order.balanceCents() > 0) {
            sayHowToPay(order, invoice, draft);
        } else {
            draft.say("settled");
        }
        return draft.link(OrderNavigation.to(order.id())).letter(invoice.number());
    }

    private void sayHowToPay(OrderDetails order, Invoice invoice, Draft draft) {
        invoice.dueOn().ifPresent(due -> draft.say("due", draft.euros(order.balanceCents()), draft.date(due)));
        transfer.say(invoice, draft);
    }

    private Letter creditNote(Invoice note, OrderDetails order, Draft draft) {
        var wrong = note.corrects().flatMap(orders::find).map(Invoice::number).orElseThrow();
        draft.say("text", note.number(), wrong, draft.euros(-note.grossCents()));
        order.standingInvoice().ifPresent(right -> draft.say("replaced", right.number()));
        return draft.sayIf(order.balanceCents() < 0, "paid", draft.euros(-order.balanceCents()))
                .link(OrderNavigation.to(order.id()))
                .letter(note.number(), wrong);
    }
}
