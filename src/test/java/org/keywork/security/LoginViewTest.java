package org.keywork.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.PortalTest;
import org.springframework.security.test.context.support.WithAnonymousUser;

@PortalTest
@WithAnonymousUser
class LoginViewTest extends SpringBrowserlessTest {
    @Test
    void atFirstNothingIsWrong() {
        var view = navigate(LoginView.class);
        assertThat(view.form.isError()).isFalse();
        assertThat(view.form.getAction()).isEqualTo("login");
        assertThat(view.getPageTitle()).isEqualTo("Sign in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "busy", "slowed=7", "slowed=<script>"})
    void aRefusalIsShown(String reason) {
        UI.getCurrent().navigate("login", QueryParameters.fromString(reason));
        assertThat(find(LoginForm.class).single().isError()).isTrue();
    }
}
