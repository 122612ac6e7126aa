package org.keywork.desk.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keywork.account.OrganizationId;
import org.keywork.asset.OrganizationServers;
import org.keywork.asset.ServerSummary;
import org.keywork.billing.OrderKind;
import org.keywork.billing.OrderProperties;
import org.keywork.billing.QuoteDesk;
import org.keywork.billing.WantedOrder;
import org.keywork.catalog.Offer;
import org.keywork.catalog.Offers;
import org.keywork.desk.OrganizationList;
import org.keywork.desk.OrganizationRow;
import org.keywork.shell.Languages;
import org.keywork.shell.Moments;
import org.keywork.shell.TwoColumns;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionKind;
import org.keywork.subscription.SubscriptionState;
import org.keywork.subscription.Subscriptions;

/** Who wants what, as sales write it down: a customer, an offer for so many servers and years, anew or as a renewal. */
class WantedForm extends Composite<TwoColumns> {
    private static final int MOST_YEARS = 5;

    /** What Cloud is ordered as: for all of the organization's instances. */
    private static final int ONE_KEY = 1;

    private final Parts parts;
    private final Runnable changed;
    final ComboBox<OrganizationRow> organization = new ComboBox<>(getTranslation("sales.quote.organization"));
    final Select<Entitlement> renewal = new Select<>();
    final Select<Offer> offer = new Select<>();
    final IntegerField servers = new IntegerField(getTranslation("sales.quote.servers"));
    final IntegerField years = new IntegerField(getTranslation("sales.quote.years"));
    final MultiSelectComboBox<ServerSummary> chosen = new MultiSelectComboBox<>(getTranslation("sales.quote.chosen"));

    /** What its fields choose from. */
    @SpringComponent
    record Parts(
            OrganizationList organizations,
            Subscriptions subscriptions,
            OrganizationServers servers,
            Offers offers,
            QuoteDesk quotes,
            OrderProperties limits,
            OfferTitles titles,
            Moments moments) {}

    WantedForm(Parts parts, Runnable changed) {
        this.parts = parts;
        this.changed = changed;
        organizations();
        renewals();
        offers();
        size();
        ofTheirServers();
        getContent().add(organization, renewal, offer, servers, years, chosen);
    }

    private void organizations() {
        organization.setItems(query ->
                parts.organizations().find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        organization.setItemLabelGenerator(OrganizationRow::name);
        organization.setRequiredIndicatorVisible(true);
        organization.addValueChangeListener(change -> organizationChosen());
    }

    private void renewals() {
        renewal.setLabel(getTranslation("sales.quote.kind"));
        renewal.setEmptySelectionAllowed(true);
        renewal.setEmptySelectionCaption(getTranslation("sales.quote.kind.new"));
        renewal.setItemLabelGenerator(one -> one == null
                ? getTranslation("sales.quote.kind.new")
                : getTranslation(
                        "sales.quote.kind.renewal",
                        parts.titles().withServers(one.product(), one.servers()),
                        one.end().map(parts.moments()::dateInWords).orElse("")));
        renewal.addValueChangeListener(change -> renewalChosen());
    }

    private void offers() {
        var paid = parts.offers().paid();
        offer.setLabel(getTranslation("sales.quote.offer"));
        offer.setItems(paid);
        offer.setItemLabelGenerator(one -> one.title(Languages.current()));
        offer.setValue(paid.getFirst());
        offer.addValueChangeListener(change -> {
            servers.setVisible(!isCloud());
            chosen.setVisible(!isCloud());
            chosen.clear();
            changed.run();
        });
    }

    private void size() {
        servers.setMin(1);
        servers.setValue(1);
        servers.setStepButtonsVisible(true);
        servers.addValueChangeListener(change -> changed.run());
        years.setMin(1);
        years.setMax(MOST_YEARS);
        years.setValue(1);
        years.setManualValidation(true);
        years.setErrorMessage(getTranslation("sales.quote.years.refused", MOST_YEARS));
        years.setStepButtonsVisible(true);
        years.addValueChangeListener(change -> changed.run());
    }

    private void ofTheirServers() {
        chosen.setItemLabelGenerator(ServerSummary::name);
        chosen.setHelperText(getTranslation("sales.quote.chosen.help.NEW"));
        chosen.setItems(query -> {
            var offset = query.getOffset(); // both asked for at once, not as the stream is read: Vaadin looks before
            var limit = query.getLimit();
            return buyer().stream()
                    .flatMap(id -> parts.servers().of(id, query.getFilter().orElse(""), offset, limit).stream());
        });
        chosen.addValueChangeListener(change -> changed.run());
    }

    private void organizationChosen() {
        chosen.clear();
        chosen.getDataProvider().refreshAll();
        renewal.setItems(buyer().stream()
                .flatMap(id -> parts.subscriptions().of(id).stream())
                .filter(one -> one.kind() == SubscriptionKind.PAID && one.state() != SubscriptionState.CANCELLED)
                .toList());
        changed.run();
    }

    /** The same again, to begin with, for those that aren’t renewed yet. */
    private void renewalChosen() {
        var renewed = renewal.getOptionalValue();
        renewed.flatMap(one -> parts.offers().find(one.product())).ifPresent(offer::setValue);
        renewed.ifPresent(one -> servers.setValue(parts.quotes().placesToRenew(one)));
        chosen.setHelperText(getTranslation("sales.quote.chosen.help." + kind()));
        changed.run();
    }

    /** Chooses it where there is such an organization. */
    void choose(OrganizationId id) {
        parts.organizations().find(id).ifPresent(organization::setValue);
    }

    /** Renews it where it is one of the chosen organization's. */
    void renew(String subscription) {
        renewal.getListDataView()
                .getItems()
                .filter(one -> one.id().toString().equals(subscription))
                .findFirst()
                .ifPresent(renewal::setValue);
    }

    Optional<OrganizationId> buyer() {
        return organization.getOptionalValue().map(OrganizationRow::id);
    }

    /** Empty while a number is missing, or can't be ordered: the field says why then. */
    Optional<WantedOrder> wanted() {
        if (showWrongNumbers()) {
            return Optional.empty();
        }
        var renewed = renewal.getOptionalValue();
        return Optional.of(new WantedOrder(
                kind(),
                offer.getValue().reference(),
                isCloud() ? ONE_KEY : servers.getValue(),
                years.getValue(),
                renewed.map(Entitlement::id),
                chosen.getValue().stream().map(ServerSummary::id).collect(Collectors.toSet())));
    }

    private boolean isCloud() {
        return offer.getValue().isCloud();
    }

    private OrderKind kind() {
        return renewal.isEmpty() ? OrderKind.NEW : OrderKind.RENEWAL;
    }

    private boolean showWrongNumbers() {
        var forYears = years.getValue();
        years.setInvalid(forYears == null || forYears < 1 || forYears > MOST_YEARS);
        var wrongServers =
                !isCloud() && PlacesToOrder.atOnce(parts.limits().mostServers()).showWrong(servers);
        return wrongServers || years.isInvalid();
    }

    /** Says on each field what is missing. */
    void showMissing() {
        organization.setInvalid(buyer().isEmpty());
        organization.setErrorMessage(getTranslation("sales.quote.organization.required"));
        showWrongNumbers();
    }
}
