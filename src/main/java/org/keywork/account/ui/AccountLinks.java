package org.keywork.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;

/** Where pages of the account lead. The sign-in page belongs to another module, so it is known by its address. */
final class AccountLinks {
    private AccountLinks() {}

    static Anchor signIn(Component page) {
        return new Anchor("/login", page.getTranslation("account.sign-in"));
    }

    static Anchor register(Component page) {
        return new Anchor("/register", page.getTranslation("account.register.title"));
    }

    static Anchor forgottenPassword(Component page) {
        return new Anchor("/forgotten-password", page.getTranslation("account.forgotten.again"));
    }
}
