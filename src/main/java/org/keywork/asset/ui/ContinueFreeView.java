package org.keywork.asset.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keywork.asset.AssetNavigation;
import org.keywork.asset.FreeContinuation;
import org.keywork.asset.ServerUse;
import org.keywork.catalog.Offers;
import org.keywork.shell.Languages;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Notices;
import org.keywork.shell.PageHeader;
import org.keywork.subscription.SubscriptionId;

/** After a subscription's end: its servers go on with the free offer, or those of them for which there is room. */
@Route(value = AssetNavigation.CONTINUE_FREE + "/:id", layout = MainLayout.class)
@RolesAllowed("CUSTOMER")
class ContinueFreeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final FreeContinuation free;
    private final Offers offers;
    final CheckboxGroup<ServerUse.User> servers = new CheckboxGroup<>();
    final Paragraph left = new Paragraph();
    final Button go = new Button(getTranslation("free.go"));

    ContinueFreeView(FreeContinuation free, Offers offers) {
        this.free = free;
        this.offers = offers;
        addClassName("kw-form-page");
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        left.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var id = new SubscriptionId(
                    UUID.fromString(event.getRouteParameters().get("id").orElse("")));
            show(free.choice(id).orElseThrow(() -> new NotFoundException("Nothing to continue")));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("No subscription for this address");
        }
    }

    private void show(FreeContinuation.Choice choice) {
        removeAll();
        var title = offers.find(choice.ended().product())
                .map(offer -> offer.title(Languages.current()))
                .orElse("");
        servers.setLabel(getTranslation("free.servers"));
        servers.setItems(choice.servers());
        servers.setItemLabelGenerator(ServerUse.User::name);
        servers.setValue(choice.servers().stream().limit(choice.placesLeft()).collect(Collectors.toSet()));
        servers.addValueChangeListener(change -> count(choice));
        go.addClickListener(click -> go(choice));
        var acts = new Div(go);
        acts.addClassNames("kw-actions", "kw-page-actions");
        add(
                new PageHeader(getTranslation("free.title")),
                new Paragraph(getTranslation(
                        choice.allFit() ? "free.text" : "free.text.choose",
                        title,
                        choice.servers().size(),
                        choice.placesLeft())),
                servers,
                left,
                acts);
        count(choice);
    }

    private void count(FreeContinuation.Choice choice) {
        var chosen = servers.getValue().size();
        var tooMany = chosen > choice.placesLeft();
        left.setText(getTranslation(
                tooMany ? "free.too-many" : "free.staying",
                tooMany ? chosen - choice.placesLeft() : choice.servers().size() - chosen));
        left.setClassName("kw-refusal", tooMany);
        go.setEnabled(chosen > 0 && !tooMany);
    }

    private void go(FreeContinuation.Choice choice) {
        var chosen = servers.getValue().stream().map(ServerUse.User::id).collect(Collectors.toSet());
        switch (free.continueFree(choice.ended().id(), chosen)) {
            case DONE -> {
                Notices.success(getTranslation("free.done", chosen.size()));
                getUI().ifPresent(ui -> ui.navigate(AssetNavigation.LIST));
            }
            case TOO_MANY -> Notices.failure(getTranslation("free.too-many-now"));
            case NOT_ENDED -> Notices.failure(getTranslation("free.not-ended"));
        }
        go.setEnabled(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("free.title");
    }
}
