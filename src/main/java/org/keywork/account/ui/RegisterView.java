package org.keywork.account.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.keywork.account.InvitedEmail;
import org.keywork.account.NewSignUp;
import org.keywork.account.PasswordPolicy;
import org.keywork.account.SignUp;
import org.keywork.shell.PublicLayout;

@Route(value = "register", layout = PublicLayout.class)
@AnonymousAllowed
class RegisterView extends AccountCard {
    private final SignUp signUps;
    final RegisterForm form;
    final Button create = new Button();
    final Button again = new Button();
    final Paragraph problem = new Paragraph();

    RegisterView(SignUp signUps, PasswordPolicy policy) {
        this.signUps = signUps;
        this.form = new RegisterForm(policy);
        problem.setVisible(false);
        problem.addClassName("kw-refusal");
        problem.getElement().setAttribute("role", "alert");
        create.setText(getTranslation("account.register.create"));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setDisableOnClick(true);
        create.addClickShortcut(Key.ENTER)
                .listenOn(form.organization, form.name, form.email, form.password)
                .resetFocusOnActiveElement();
        create.addClickListener(click -> create());
        suggestInvitedEmail();
        var signIn = new Paragraph(new Span(getTranslation("account.register.known") + " "), AccountLinks.signIn(this));
        show("account.register.title", getTranslation("account.register.text"), form, problem, create, signIn);
    }

    private void suggestInvitedEmail() {
        Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> session.getAttribute(InvitedEmail.class))
                .ifPresent(invited -> form.email.setValue(invited.value()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().retrieveExtendedClientDetails(details -> {
            if (details != null && details.getTimeZoneId() != null) {
                form.suggestZone(details.getTimeZoneId());
            }
        });
    }

    private void create() {
        problem.setVisible(false);
        form.signUp().ifPresent(this::start);
        create.setEnabled(true);
    }

    private void start(NewSignUp wanted) {
        switch (signUps.start(wanted)) {
            case SignUp.Answer.CheckMailbox check -> checkMailbox(wanted, check);
            case SignUp.Answer.PasswordRefused refused -> form.refuse(refused.reason());
            case SignUp.Answer.Busy busy -> {
                problem.setText(getTranslation("account.busy"));
                problem.setVisible(true);
            }
        }
    }

    private void checkMailbox(NewSignUp wanted, SignUp.Answer.CheckMailbox check) {
        again.setText(getTranslation("account.mailbox.again"));
        again.setDisableOnClick(true);
        again.addClickListener(click -> {
            signUps.resend(check.signUp());
            again.setText(getTranslation("account.mailbox.sent"));
        });
        show(
                "account.mailbox.title",
                getTranslation("account.mailbox.text", wanted.email().value()),
                again);
    }
}
