package org.keywork.trial.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.keywork.account.CurrentUser;
import org.keywork.asset.AssetKind;
import org.keywork.asset.ServerUse;
import org.keywork.billing.OrderNavigation;
import org.keywork.catalog.Offers;
import org.keywork.shell.Focus;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Notices;
import org.keywork.shell.PageHeader;
import org.keywork.trial.MyTrials;
import org.keywork.trial.TrialNavigation;
import org.keywork.trial.TrialRefusal;
import org.keywork.trial.TrialRequest;
import org.keywork.trial.WantedTrial;

/** Asks for a trial; says beforehand whether it begins at once or waits for sales, or why there can't be one. */
@Route(value = TrialNavigation.REQUEST, layout = MainLayout.class)
@RolesAllowed("CUSTOMER")
class RequestTrialView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final MyTrials trials;
    final OfferToTry offer;
    final RadioButtonGroup<Integer> days = new RadioButtonGroup<>();
    final ServersToTry servers;
    final TextArea purpose = new TextArea();
    final Paragraph refusal = new Paragraph();
    final Button request = new Button();

    RequestTrialView(MyTrials trials, Offers offers, ServerUse servers, CurrentUser user) {
        this.trials = trials;
        addClassNames("kw-form-page");
        var own = servers.serversOf(user.organization()).stream()
                .filter(server -> server.kind() == AssetKind.SERVER)
                .toList();
        this.offer = new OfferToTry(trials, offers, this::offerChosen);
        this.servers = new ServersToTry(own, trials, offers, this::show);
        chooseDays();
        purpose.setLabel(getTranslation("trial.purpose"));
        purpose.setHelperText(getTranslation("trial.purpose.help"));
        purpose.setMaxLength(WantedTrial.MAX_PURPOSE);
        purpose.setWidthFull();
        purpose.setValueChangeMode(ValueChangeMode.EAGER);
        purpose.addValueChangeListener(change -> purpose.setInvalid(false));
        refusal.addClassName("kw-refusal");
        refusal.getElement().setAttribute("role", "alert");
        request.addThemeVariants(ButtonVariant.PRIMARY);
        request.setDisableOnClick(true);
        request.addClickListener(click -> request());
        var acts = new Div(request);
        acts.addClassNames("kw-actions", "kw-page-actions");
        add(
                new PageHeader(getTranslation("trial.title")),
                new Paragraph(getTranslation("trial.text")),
                offer,
                days,
                this.servers,
                purpose,
                refusal,
                acts);
        if (own.isEmpty()) {
            this.servers.setVisible(false);
            refusal.setText(getTranslation("trial.no-server"));
        }
        show();
    }

    private void offerChosen() {
        servers.showFor(offer.chosen());
        show();
    }

    private void chooseDays() {
        days.setLabel(getTranslation("trial.days"));
        days.setItems(15, 30);
        days.setItemLabelGenerator(length -> getTranslation("trial.days." + length));
        days.setValue(15);
        days.addValueChangeListener(change -> show());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        query.getSingleParameter("offer").ifPresent(offer::choose);
        servers.choose(query.getParameters("server"));
        show();
    }

    private Optional<WantedTrial> wanted() {
        var chosen = servers.chosen();
        return offer.chosen()
                .filter(product -> !chosen.isEmpty())
                .map(product -> new WantedTrial(
                        product,
                        days.getValue(),
                        chosen.size(),
                        chosen,
                        WantedTrial.isPurpose(oneLine()) ? oneLine() : ""));
    }

    /** People write a purpose on several lines. */
    private String oneLine() {
        return purpose.getValue().strip().replaceAll("\\s+", " ");
    }

    private boolean waits() {
        return days.getValue() > MyTrials.AT_ONCE_DAYS;
    }

    private void show() {
        request.setText(getTranslation(waits() ? "trial.request" : "trial.start"));
        purpose.setRequiredIndicatorVisible(waits());
        var wanted = wanted();
        var refused = wanted.flatMap(trials::refusal);
        if (servers.isVisible()) {
            refusal.setText(refused.map(this::sentence).orElse(""));
        }
        refusal.setVisible(!refusal.getText().isEmpty());
    }

    /** Of servers in the way, which ones. */
    private String sentence(TrialRefusal reason) {
        var inTheWay = servers.inTheWay(reason);
        return inTheWay.isEmpty() ? getTranslation("trial.refusal." + reason) : inTheWay;
    }

    private void request() {
        request.setEnabled(true);
        if (isReady()) {
            switch (trials.request(wanted().orElseThrow())) {
                case TrialRequest.Started started -> done("trial.started");
                case TrialRequest.Waits waiting -> done("trial.waits");
                case TrialRequest.Refused refused -> refused(refused.reason());
            }
        }
    }

    /** The first thing that is missing or wrong has the focus then, and says so. */
    private boolean isReady() {
        if (servers.isVisible() && offer.chosen().isEmpty()) {
            offer.showMissing();
        } else if (servers.isVisible() && servers.chosen().isEmpty()) {
            servers.showMissing();
        } else if (refusal.isVisible()) {
            Focus.onWords(refusal);
        } else if (waits() && purpose.getValue().isBlank()) {
            purpose.setInvalid(true);
            purpose.setErrorMessage(getTranslation("trial.purpose.required"));
            purpose.focus();
        } else {
            return true;
        }
        return false;
    }

    private void refused(TrialRefusal reason) {
        servers.lookAgain(offer.chosen());
        Notices.failure(sentence(reason));
        show();
    }

    private void done(String said) {
        Notices.success(getTranslation(said));
        request.setEnabled(false);
        getUI().ifPresent(ui -> ui.navigate(OrderNavigation.SUBSCRIPTIONS));
        PageHeader.focusShown();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("trial.title");
    }
}
