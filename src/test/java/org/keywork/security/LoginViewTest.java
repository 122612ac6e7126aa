package org.keywork.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import org.junit.jupiter.api.Test;
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
        assertThat(view.getPageTitle()).isEqualTo("Sign in · Keywork");
    }

    @Test
    void aRefusalIsShown() {
        assertThat(navigate("login?error", LoginView.class).form.isError()).isTrue();
        assertThat(navigate("login?busy", LoginView.class).form.isError()).isTrue();
        assertThat(navigate("login?slowed=7", LoginView.class).form.isError()).isTrue();
        assertThat(navigate("login?slowed=<script>", LoginView.class).form.isError()).isTrue();
    }
}
