package org.keywork.desk.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Finds while one types. */
class SearchField extends TextField {
    SearchField(String label, String hint) {
        setAriaLabel(label);
        setPlaceholder(hint);
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        setMaxLength(200);
        setValueChangeMode(ValueChangeMode.LAZY);
    }
}
