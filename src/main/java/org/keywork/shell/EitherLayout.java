package org.keywork.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Around a page for everybody: the frame of those who are signed in for them, and the public one for strangers. */
@AnonymousAllowed
public class EitherLayout extends Composite<Component> implements RouterLayout {
    @Override
    protected Component initContent() {
        var create = Instantiator.get(UI.getCurrent());
        return Person.signedIn().isPresent()
                ? create.createComponent(MainLayout.class)
                : create.createComponent(PublicLayout.class);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        ((RouterLayout) getContent()).showRouterLayoutContent(content);
    }
}
