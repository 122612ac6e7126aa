package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keywork.account.Organizations;
import org.keywork.asset.OrganizationServers;
import org.keywork.asset.ServerSummary;
import org.keywork.billing.BillingForm;
import org.keywork.billing.Discount;
import org.keywork.billing.OrderDesk;
import org.keywork.billing.OrderKind;
import org.keywork.billing.OrderRequest;
import org.keywork.billing.PriceTable;
import org.keywork.billing.WantedOrder;
import org.keywork.catalog.Offer;
import org.keywork.catalog.Offers;
import org.keywork.desk.OrganizationList;
import org.keywork.desk.OrganizationRow;
import org.keywork.shell.Languages;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Moments;
import org.keywork.shell.Notices;
import org.keywork.shell.PageHeader;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionKind;
import org.keywork.subscription.SubscriptionState;
import org.keywork.subscription.Subscriptions;

/** A quote or an order on a customer's behalf. The price is always that of what the form says. */
@Route(value = SalesPages.QUOTE, layout = MainLayout.class)
@RolesAllowed("SALES")
class SalesQuoteView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int HUNDRED = 100;

    private final OrderDesk desk;
    private final OrganizationList organizations;
    private final Organizations profiles;
    private final Subscriptions subscriptions;
    private final OrganizationServers ofOrganization;
    private final OfferTitles titles;
    private final Moments moments;

    final ComboBox<OrganizationRow> organization = new ComboBox<>(getTranslation("sales.quote.organization"));
    final Select<Entitlement> renewal = new Select<>();
    final Select<Offer> offer = new Select<>();
    final IntegerField servers = new IntegerField(getTranslation("sales.quote.servers"));
    final IntegerField years = new IntegerField(getTranslation("sales.quote.years"));
    final MultiSelectComboBox<ServerSummary> chosen = new MultiSelectComboBox<>(getTranslation("sales.quote.chosen"));
    final BillingForm billing = new BillingForm();
    final BigDecimalField percent = new BigDecimalField(getTranslation("sales.quote.discount"));
    final TextField reason = new TextField(getTranslation("sales.quote.discount.reason"));
    final Div price = new Div();
    final Paragraph refusal = new Paragraph();
    final Button quote = new Button(getTranslation("sales.quote.create"));
    final Button order = new Button(getTranslation("sales.quote.order"));

    SalesQuoteView(
            OrderDesk desk,
            OrganizationList organizations,
            Organizations profiles,
            Subscriptions subscriptions,
            OrganizationServers ofOrganization,
            Offers offers,
            OfferTitles titles,
            Moments moments) {
        this.desk = desk;
        this.organizations = organizations;
        this.profiles = profiles;
        this.subscriptions = subscriptions;
        this.ofOrganization = ofOrganization;
        this.titles = titles;
        this.moments = moments;
        addClassName("kw-server-page");
        what(offers);
        discounted();
        price.getElement().setAttribute("role", "status");
        refusal.addClassName("kw-refusal");
        refusal.getElement().setAttribute("role", "alert");
        quote.addThemeVariants(ButtonVariant.PRIMARY);
        quote.setDisableOnClick(true);
        quote.addClickListener(click -> place(true));
        order.setDisableOnClick(true);
        order.addClickListener(click -> place(false));
        billing.whenPriceChanges(this::showPrice);
        var actions = new Div(quote, order);
        actions.addClassName("kw-actions");
        add(
                new PageHeader(getTranslation("sales.quote.title"))
                        .under(getTranslation("sales.orders.title"), SalesPages.ORDERS),
                section("sales.quote.what", form(organization, renewal, offer, servers, years, chosen)),
                section("sales.facts.billing", billing),
                section("sales.facts.discount", form(percent, reason)),
                section("sales.price", price),
                new Div(refusal, actions));
    }

    private void what(Offers offers) {
        organization.setItems(query ->
                organizations.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        organization.setItemLabelGenerator(OrganizationRow::name);
        organization.setRequiredIndicatorVisible(true);
        organization.addValueChangeListener(change -> organizationChosen());
        renewal.setLabel(getTranslation("sales.quote.kind"));
        renewal.setEmptySelectionAllowed(true);
        renewal.setEmptySelectionCaption(getTranslation("sales.quote.kind.new"));
        renewal.setItemLabelGenerator(one -> one == null
                ? getTranslation("sales.quote.kind.new")
                : getTranslation(
                        "sales.quote.kind.renewal",
                        titles.withServers(one.product(), one.servers()),
                        one.end().map(moments::dateInWords).orElse("")));
        renewal.addValueChangeListener(change -> renewalChosen(offers));
        offer.setLabel(getTranslation("sales.quote.offer"));
        offer.setItems(offers.paid());
        offer.setItemLabelGenerator(one -> one.title(Languages.current()));
        offer.setValue(offers.paid().getFirst());
        offer.addValueChangeListener(change -> {
            chosen.setVisible(!change.getValue().isCloud());
            chosen.clear();
            showPrice();
        });
        servers.setMin(1);
        servers.setValue(1);
        servers.setStepButtonsVisible(true);
        servers.addValueChangeListener(change -> showPrice());
        years.setMin(1);
        years.setMax(5);
        years.setValue(1);
        years.setStepButtonsVisible(true);
        years.addValueChangeListener(change -> showPrice());
        chosen.setItemLabelGenerator(ServerSummary::name);
        chosen.setHelperText(getTranslation("sales.quote.chosen.help"));
        chosen.setItems(query -> {
            var offset = query.getOffset(); // both asked for at once, not as the stream is read: Vaadin looks before
            var limit = query.getLimit();
            return organization.getOptionalValue().stream()
                    .flatMap(
                            one -> ofOrganization.of(one.id(), query.getFilter().orElse(""), offset, limit).stream());
        });
        chosen.addValueChangeListener(change -> showPrice());
    }

    private void discounted() {
        percent.setLocale(Languages.current());
        percent.setHelperText(getTranslation("sales.quote.discount.help"));
        percent.addValueChangeListener(change -> showPrice());
        reason.setMaxLength(Discount.MAX_REASON);
        reason.setHelperText(getTranslation("sales.quote.discount.reason.help"));
        reason.addValueChangeListener(change -> showPrice());
    }

    private static FormLayout form(Component... fields) {
        var form = new FormLayout(fields);
        form.setResponsiveSteps(
                new FormLayout.ResponsiveStep("0", 1),
                new FormLayout.ResponsiveStep("30rem", 2, FormLayout.ResponsiveStep.LabelsPosition.TOP));
        return form;
    }

    private Section section(String title, Component content) {
        return new Section(new H2(getTranslation(title)), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Addresses.parameter(event, "organization")
                .flatMap(OrganizationView::parse)
                .flatMap(organizations::find)
                .ifPresent(organization::setValue);
        Addresses.parameter(event, "renew")
                .flatMap(id -> renewal.getListDataView()
                        .getItems()
                        .filter(one -> one.id().toString().equals(id))
                        .findFirst())
                .ifPresent(renewal::setValue);
        showPrice();
    }

    private void organizationChosen() {
        chosen.clear();
        chosen.getDataProvider().refreshAll();
        renewal.setItems(organization.getOptionalValue().stream()
                .flatMap(one -> subscriptions.of(one.id()).stream())
                .filter(one -> one.kind() == SubscriptionKind.PAID && one.state() != SubscriptionState.CANCELLED)
                .toList());
        organization
                .getOptionalValue()
                .flatMap(one -> desk.lastBilling(one.id()))
                .ifPresent(billing::read);
        showPrice();
    }

    /** The same again, to begin with. */
    private void renewalChosen(Offers offers) {
        var renewed = renewal.getOptionalValue();
        renewed.flatMap(one -> offers.find(one.product())).ifPresent(offer::setValue);
        renewed.ifPresent(one -> servers.setValue(one.servers()));
        showPrice();
    }

    private void showPrice() {
        price.removeAll();
        var wanted = wanted();
        var buyer = organization.getValue();
        var refused = wanted == null || buyer == null
                ? Optional.of(getTranslation("sales.quote.incomplete"))
                : desk.refusal(buyer.id(), wanted).map(why -> getTranslation("order.refusal." + why));
        var isUnknown = wanted == null || buyer == null;
        refusal.setText(isUnknown ? "" : refused.orElse(""));
        refusal.setVisible(!isUnknown && refused.isPresent());
        var details = billing.forPrice();
        if (wanted != null && buyer != null && refused.isEmpty() && details.isPresent()) {
            price.add(new PriceTable(desk.price(
                    buyer.id(), wanted, discount().orElse(Discount.NONE), details.get(), Languages.current())));
        } else {
            var none = new Paragraph(getTranslation("sales.quote.incomplete"));
            none.addClassName("kw-none");
            price.add(none);
        }
    }

    private @Nullable WantedOrder wanted() {
        if (servers.getValue() == null || years.getValue() == null) {
            return null;
        }
        var renewed = renewal.getOptionalValue();
        return new WantedOrder(
                renewed.isPresent() ? OrderKind.RENEWAL : OrderKind.NEW,
                offer.getValue().reference(),
                servers.getValue(),
                years.getValue(),
                renewed.map(Entitlement::id),
                chosen.getValue().stream().map(ServerSummary::id).collect(Collectors.toSet()));
    }

    /** Empty where it can't be one: no reason, or not between 0 and 100 percent. */
    private Optional<Discount> discount() {
        var points = Optional.ofNullable(percent.getValue())
                .orElse(BigDecimal.ZERO)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP);
        var why = reason.getValue().strip().replaceAll("\\p{Cntrl}+", " ");
        var isRate = points.signum() >= 0 && points.compareTo(BigDecimal.valueOf(HUNDRED * HUNDRED)) < 0;
        percent.setInvalid(!isRate);
        percent.setErrorMessage(getTranslation("sales.quote.discount.refused"));
        if (!isRate || points.signum() == 0) {
            return isRate ? Optional.of(Discount.NONE) : Optional.empty();
        }
        return why.isEmpty() || why.length() > Discount.MAX_REASON
                ? Optional.empty()
                : Optional.of(new Discount(points.intValueExact(), Optional.of(why)));
    }

    private void place(boolean isQuote) {
        quote.setEnabled(true);
        order.setEnabled(true);
        var buyer = organization.getValue();
        organization.setInvalid(buyer == null);
        organization.setErrorMessage(getTranslation("sales.quote.organization.required"));
        var wanted = wanted();
        servers.setInvalid(servers.getValue() == null);
        years.setInvalid(years.getValue() == null);
        var taken = discount();
        reason.setInvalid(taken.isEmpty() && !percent.isInvalid());
        reason.setErrorMessage(getTranslation("sales.reason.required"));
        var details = billing.details();
        if (buyer == null || wanted == null || taken.isEmpty() || details.isEmpty()) {
            return;
        }
        Locale language = profiles.find(buyer.id()).orElseThrow().language();
        var outcome = isQuote
                ? desk.quote(buyer.id(), wanted, details.get(), taken.get(), language)
                : desk.order(buyer.id(), wanted, details.get(), taken.get(), language);
        switch (outcome) {
            case OrderRequest.Placed placed -> {
                Notices.success(getTranslation(isQuote ? "sales.quote.created" : "sales.quote.ordered"));
                getUI().ifPresent(ui -> ui.navigate(SalesPages.to(placed.order())));
            }
            case OrderRequest.Refused refused -> {
                refusal.setText(getTranslation("order.refusal." + refused.reason()));
                refusal.setVisible(true);
            }
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sales.quote.title");
    }
}
