package org.keywork.shell;

import com.vaadin.flow.component.formlayout.FormLayout;

/** Fields in two columns where there is room for them, else in one; each label above its field. */
public class TwoColumns extends FormLayout {
    public TwoColumns() {
        setResponsiveSteps(
                new ResponsiveStep("0", 1), new ResponsiveStep("30rem", 2, ResponsiveStep.LabelsPosition.TOP));
    }
}
