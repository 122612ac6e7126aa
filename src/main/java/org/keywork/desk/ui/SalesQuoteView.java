package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.keywork.account.OrganizationId;
import org.keywork.account.Organizations;
import org.keywork.billing.BillingDetails;
import org.keywork.billing.BillingForm;
import org.keywork.billing.Discount;
import org.keywork.billing.OrderRefusal;
import org.keywork.billing.OrderRequest;
import org.keywork.billing.PriceTable;
import org.keywork.billing.QuoteDesk;
import org.keywork.billing.WantedOrder;
import org.keywork.shell.Languages;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Notices;
import org.keywork.shell.PageHeader;

/** A quote or an order on a customer's behalf. The price is always that of what the form says. */
@Route(value = SalesPages.QUOTE, layout = MainLayout.class)
@RolesAllowed("SALES")
class SalesQuoteView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final QuoteDesk desk;
    private final Organizations profiles;
    final WantedForm what;
    final BillingForm billing = new BillingForm();
    final DiscountForm discount = new DiscountForm(this::showPrice);
    final Div price = new Div();
    final Paragraph refusal = new Paragraph();
    final Button quote = new Button(getTranslation("sales.quote.create"));
    final Button order = new Button(getTranslation("sales.quote.order"));

    SalesQuoteView(QuoteDesk desk, Organizations profiles, WantedForm.Parts parts) {
        this.desk = desk;
        this.profiles = profiles;
        what = new WantedForm(parts, this::showPrice);
        what.organization.addValueChangeListener(change -> billTheSame());
        billing.whenPriceChanges(this::showPrice);
        billing.purchaseOrder.setHelperText(getTranslation("sales.purchase-order.help"));
        price.getElement().setAttribute("role", "status");
        refusal.addClassName("kw-refusal");
        refusal.getElement().setAttribute("role", "alert");
        quote.addThemeVariants(ButtonVariant.PRIMARY);
        quote.setDisableOnClick(true);
        quote.addClickListener(click -> place(true));
        order.setDisableOnClick(true);
        order.addClickListener(click -> place(false));
        var actions = new Div(quote, order);
        actions.addClassNames("kw-actions", "kw-page-actions");
        addClassName("kw-server-page");
        add(
                new PageHeader(getTranslation("sales.quote.title"))
                        .under(getTranslation("sales.orders.title"), SalesPages.ORDERS),
                section("sales.quote.what", what),
                section("sales.facts.billing", billing),
                section("sales.facts.discount", discount),
                section("sales.price", price),
                new Div(refusal, actions));
    }

    private Section section(String title, Component content) {
        return new Section(new H2(getTranslation(title)), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Addresses.parameter(event, "organization")
                .flatMap(OrganizationView::parse)
                .ifPresent(what::choose);
        Addresses.parameter(event, "renew").ifPresent(what::renew);
        showPrice();
    }

    /** As it was billed before, to begin with. */
    private void billTheSame() {
        what.buyer().flatMap(desk::lastBilling).ifPresent(billing::read);
    }

    private void showPrice() {
        price.removeAll();
        refusal.setText("");
        refusal.setVisible(false);
        var buyer = what.buyer();
        var wanted = what.wanted();
        var given = discount.discount();
        if (buyer.isEmpty() || wanted.isEmpty()) {
            await(wanted.isEmpty() ? "sales.quote.correct" : "sales.quote.incomplete");
            return;
        }
        var refused = desk.refusal(buyer.get(), wanted.get());
        if (refused.isPresent()) {
            refuse(refused.get());
            await("sales.quote.incomplete");
        } else {
            showPrice(buyer.get(), wanted.get(), given);
        }
    }

    private void showPrice(OrganizationId buyer, WantedOrder wanted, Optional<Discount> given) {
        var known = billing.forPrice()
                .map(details -> desk.price(buyer, wanted, given.orElse(Discount.NONE), details, Languages.current()));
        if (known.isEmpty()) {
            await("sales.quote.incomplete");
            return;
        }
        price.add(new PriceTable(known.get()));
        if (given.isEmpty()) {
            var left = new Paragraph(getTranslation("sales.quote.discount.not-counted"));
            left.addClassName("kw-refusal");
            price.add(left);
        }
    }

    private void await(String key) {
        var none = new Paragraph(getTranslation(key));
        none.addClassName("kw-none");
        price.add(none);
    }

    private void refuse(OrderRefusal reason) {
        refusal.setText(getTranslation("order.refusal." + reason));
        refusal.setVisible(true);
    }

    private void place(boolean isQuote) {
        quote.setEnabled(true);
        order.setEnabled(true);
        what.showMissing();
        var buyer = what.buyer();
        var wanted = what.wanted();
        var given = discount.discount();
        var details = billing.details();
        if (buyer.isPresent() && wanted.isPresent() && given.isPresent() && details.isPresent()) {
            place(isQuote, buyer.get(), wanted.get(), details.get(), given.get());
        }
    }

    private void place(
            boolean isQuote, OrganizationId buyer, WantedOrder wanted, BillingDetails details, Discount given) {
        var language = profiles.find(buyer).orElseThrow().language();
        var outcome = isQuote
                ? desk.quote(buyer, wanted, details, given, language)
                : desk.order(buyer, wanted, details, given, language);
        switch (outcome) {
            case OrderRequest.Placed placed -> {
                Notices.success(getTranslation(isQuote ? "sales.quote.created" : "sales.quote.ordered"));
                getUI().ifPresent(ui -> ui.navigate(SalesPages.to(placed.order())));
            }
            case OrderRequest.Refused refused -> refuse(refused.reason());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sales.quote.title");
    }
}
