package org.keywork.shell;

import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.RouterLayout;

/** The frame around pages that need no sign-in. */
public class PublicLayout extends VerticalLayout implements RouterLayout {}
