package org.keywork.trial.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.keywork.account.InvitedEmail;
import org.keywork.catalog.Offers;
import org.keywork.shell.Languages;
import org.keywork.shell.PublicLayout;
import org.keywork.trial.Invitations;

/** Where an invitation's link leads: what is offered, and the way to an account. Opening it changes nothing. */
@Route(value = "invitation/:token", layout = PublicLayout.class)
@AnonymousAllowed
class InvitationView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final Invitations invitations;
    private final Offers offers;
    final Button register = new Button(getTranslation("trial.invitation.register"));

    InvitationView(Invitations invitations, Offers offers) {
        this.invitations = invitations;
        this.offers = offers;
        getContent().addClassNames("kw-card", "kw-narrow");
        register.addThemeVariants(ButtonVariant.PRIMARY);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        invitations
                .look(event.getRouteParameters().get("token").orElse(""))
                .ifPresentOrElse(this::show, this::showNothing);
    }

    private void show(Invitations.Shown invitation) {
        var offer = offers.find(invitation.product()).orElseThrow();
        register.addClickListener(click -> {
            VaadinSession.getCurrent().setAttribute(InvitedEmail.class, new InvitedEmail(invitation.email()));
            getUI().ifPresent(ui -> ui.navigate("register"));
        });
        var body = new Div(
                new Paragraph(getTranslation(
                        "trial.invitation.text",
                        offer.title(Languages.current()),
                        invitation.days(),
                        invitation.servers())),
                new Paragraph(getTranslation("trial.invitation.how", invitation.email())),
                register);
        body.addClassName("kw-card-body");
        getContent().add(new H1(getTranslation("trial.invitation.title", offer.title(Languages.current()))), body);
    }

    private void showNothing() {
        var toStart = new Anchor("/register", getTranslation("trial.invitation.register"));
        var body = new Div(new Paragraph(getTranslation("trial.invitation.over")), toStart);
        body.addClassName("kw-card-body");
        getContent().add(new H1(getTranslation("trial.invitation.over.title")), body);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("trial.invitation.page");
    }
}
