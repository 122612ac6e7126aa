package org.keywork.shell;

import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The frame around pages that need no sign-in. */
@AnonymousAllowed
public class PublicLayout extends VerticalLayout implements RouterLayout {}
