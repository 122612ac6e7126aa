package org.keywork.security;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.keywork.shell.PublicLayout;

@Route(value = "login", layout = PublicLayout.class)
@AnonymousAllowed
class LoginView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String MINUTE_AT_MOST = "[1-9]|[1-5]\\d|6[01]";

    private final LoginI18n texts = LoginI18n.createDefault();
    final LoginForm form = new LoginForm();

    LoginView() {
        getContent().addClassNames("kw-card", "kw-narrow");
        var labels = texts.getForm();
        labels.setTitle(getTranslation("security.login.title"));
        labels.setUsername(getTranslation("security.login.email"));
        labels.setPassword(getTranslation("security.login.password"));
        labels.setSubmit(getTranslation("security.login.submit"));
        labels.setForgotPassword(getTranslation("security.login.forgotten"));
        texts.getErrorMessage().setUsername(getTranslation("security.login.email.required"));
        texts.getErrorMessage().setPassword(getTranslation("security.login.password.required"));
        form.setI18n(texts);
        form.getElement().setProperty("headingLevel", 1);
        form.setAction("login");
        form.addForgotPasswordListener(
                click -> click.getSource().getUI().orElseThrow().navigate("forgotten-password"));
        var register = new Anchor("/register", getTranslation("security.login.register"));
        getContent().add(form, new Paragraph(new Span(getTranslation("security.login.new") + " "), register));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        if (parameters.getParameters().containsKey("error")) {
            say("security.login.wrong.title", getTranslation("security.login.wrong.text"));
        } else if (parameters.getParameters().containsKey("busy")) {
            say("security.login.busy.title", getTranslation("security.login.busy.text"));
        } else if (parameters.getParameters().containsKey("slowed")) {
            say("security.login.slowed.title", getTranslation("security.login.slowed.text", secondsIn(parameters)));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.login.title");
    }

    private void say(String titleKey, String message) {
        texts.getErrorMessage().setTitle(getTranslation(titleKey));
        texts.getErrorMessage().setMessage(message);
        form.setI18n(texts);
        form.setError(true);
    }

    private static int secondsIn(QueryParameters parameters) {
        return parameters
                .getSingleParameter("slowed")
                .filter(seconds -> seconds.matches(MINUTE_AT_MOST))
                .map(Integer::valueOf)
                .orElse(60);
    }
}
