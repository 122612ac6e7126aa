package org.keywork.trial.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keywork.account.CurrentUser;
import org.keywork.asset.AssetId;
import org.keywork.asset.AssetKind;
import org.keywork.asset.ServerUse;
import org.keywork.catalog.Offer;
import org.keywork.catalog.Offers;
import org.keywork.shell.Focus;
import org.keywork.shell.Languages;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Notices;
import org.keywork.shell.PageHeader;
import org.keywork.trial.MyTrials;
import org.keywork.trial.TrialNavigation;
import org.keywork.trial.TrialObstacle;
import org.keywork.trial.TrialRefusal;
import org.keywork.trial.TrialRequest;
import org.keywork.trial.WantedTrial;

/** Asks for a trial; says beforehand which offers can be tried, and why others can't. */
@Route(value = TrialNavigation.REQUEST, layout = MainLayout.class)
@RolesAllowed("CUSTOMER")
class RequestTrialView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final MyTrials trials;
    private final Offers offers;
    private Map<AssetId, TrialObstacle> obstacles = Map.of();
    final RadioButtonGroup<Offer> offer = new RadioButtonGroup<>();
    final RadioButtonGroup<Integer> days = new RadioButtonGroup<>();
    final CheckboxGroup<ServerUse.User> servers = new CheckboxGroup<>();
    final TextArea purpose = new TextArea();
    final Paragraph refusal = new Paragraph();
    final Button request = new Button();

    RequestTrialView(MyTrials trials, Offers offers, ServerUse servers, CurrentUser user) {
        this.trials = trials;
        this.offers = offers;
        addClassNames("kw-form-page");
        var own = servers.serversOf(user.organization()).stream()
                .filter(server -> server.kind() == AssetKind.SERVER)
                .toList();
        chooseOffer(offers.paid().stream().filter(paid -> !paid.isCloud()).toList());
        chooseDays();
        chooseServers(own);
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

    private void chooseOffer(List<Offer> paid) {
        offer.setLabel(getTranslation("trial.offer"));
        offer.setItems(paid);
        offer.setRenderer(new ComponentRenderer<>(this::offer));
        offer.setItemEnabledProvider(
                candidate -> trials.refusal(candidate.reference()).isEmpty());
        offer.setManualValidation(true);
        offer.addValueChangeListener(change -> {
            offer.setInvalid(false);
            showObstacles();
            show();
        });
    }

    private Div offer(Offer candidate) {
        var why = trials.refusal(candidate.reference())
                .map(reason -> getTranslation("trial.refusal." + reason))
                .orElse(candidate.description(Languages.current()));
        var name = new Span(candidate.title(Languages.current()));
        name.addClassName("kw-line-name");
        var facts = new Span(why);
        facts.addClassName("kw-line-facts");
        var line = new Div(name, facts);
        line.addClassName("kw-line");
        return line;
    }

    private void chooseDays() {
        days.setLabel(getTranslation("trial.days"));
        days.setItems(15, 30);
        days.setItemLabelGenerator(length -> getTranslation("trial.days." + length));
        days.setValue(15);
        days.addValueChangeListener(change -> show());
    }

    private void chooseServers(List<ServerUse.User> own) {
        servers.setLabel(getTranslation("trial.servers"));
        servers.setItems(own);
        servers.setItemLabelGenerator(ServerUse.User::name);
        servers.setManualValidation(true);
        servers.addValueChangeListener(change -> {
            servers.setInvalid(false);
            show();
        });
        showObstacles();
        if (own.size() == 1 && obstacles.isEmpty()) {
            servers.setValue(Set.copyOf(own));
        }
    }

    /** A server that can't try the offer says why, and isn't chosen. */
    private void showObstacles() {
        obstacles = trials.obstacles(offer.getOptionalValue().map(Offer::reference));
        servers.setItemEnabledProvider(server -> !obstacles.containsKey(server.id()));
        servers.setItemHelperGenerator(server -> obstacle(server)
                .map(why -> getTranslation("trial.obstacle." + why.reason(), title(why)))
                .orElse(""));
        servers.setValue(servers.getValue().stream()
                .filter(server -> !obstacles.containsKey(server.id()))
                .collect(Collectors.toSet()));
    }

    private Optional<TrialObstacle> obstacle(ServerUse.User server) {
        return Optional.ofNullable(obstacles.get(server.id()));
    }

    private String title(TrialObstacle why) {
        return offers.find(why.offer()).orElseThrow().title(Languages.current());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        query.getSingleParameter("offer")
                .flatMap(wanted -> offer.getListDataView()
                        .getItems()
                        .filter(candidate -> candidate.reference().value().equals(wanted))
                        .findFirst())
                .filter(candidate -> trials.refusal(candidate.reference()).isEmpty())
                .ifPresent(offer::setValue);
        var named = query.getParameters("server");
        var preselected = servers.getListDataView()
                .getItems()
                .filter(server -> named.contains(server.id().toString()) && !obstacles.containsKey(server.id()))
                .collect(Collectors.toSet());
        if (!preselected.isEmpty()) {
            servers.setValue(preselected);
        }
        show();
    }

    private Optional<WantedTrial> wanted() {
        return Optional.ofNullable(offer.getValue())
                .filter(chosen -> !servers.getValue().isEmpty())
                .map(chosen -> new WantedTrial(
                        chosen.reference(),
                        days.getValue(),
                        servers.getValue().size(),
                        servers.getValue().stream().map(ServerUse.User::id).collect(Collectors.toSet()),
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
        var inTheWay = servers.getValue().stream()
                .flatMap(server -> obstacle(server)
                        .filter(why -> why.reason() == reason)
                        .map(why -> getTranslation("trial.refusal.named." + reason, server.name(), title(why)))
                        .stream())
                .collect(Collectors.joining(" "));
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
        if (servers.isVisible() && offer.isEmpty()) {
            missing(offer, "order.offer.required");
        } else if (servers.isVisible() && servers.isEmpty()) {
            missing(servers, "order.servers.required");
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

    private <C extends Component & HasValidation> void missing(C group, String why) {
        group.setErrorMessage(getTranslation(why));
        group.setInvalid(true);
        Focus.onGroup(group);
    }

    private void refused(TrialRefusal reason) {
        obstacles = trials.obstacles(offer.getOptionalValue().map(Offer::reference));
        Notices.failure(sentence(reason));
        show();
    }

    private void done(String said) {
        Notices.success(getTranslation(said));
        request.setEnabled(false);
        getUI().ifPresent(ui -> ui.navigate("subscriptions"));
        PageHeader.focusShown();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("trial.title");
    }
}
