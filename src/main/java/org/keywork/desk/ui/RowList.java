package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;

/** A long list of rows, of which only those in sight are read. */
class RowList<T> extends Div {
    /** More than fit on any screen: the style sheet takes what there is. */
    private static final int MOST_ROWS = 100;

    final VirtualList<T> list = new VirtualList<>();
    private int found;

    /** Reads rows from an offset on, so many at most. */
    @FunctionalInterface
    interface Reader<T> {
        List<T> read(int offset, int limit);
    }

    RowList(String label, Reader<T> rows, SerializableFunction<T, Component> row) {
        list.addClassNames("kw-servers", "kw-rows");
        list.getElement().setAttribute("aria-label", label);
        list.setRenderer(new ComponentRenderer<>(row));
        list.setDataProvider(DataProvider.fromCallbacks(
                query -> rows.read(query.getOffset(), query.getLimit()).stream(), query -> found));
        add(list);
    }

    /** Reads anew, knowing how many rows there are. */
    void show(int count) {
        found = count;
        list.getStyle().set("--kw-rows", String.valueOf(Math.min(count, MOST_ROWS)));
        setVisible(count > 0);
        list.getDataProvider().refreshAll();
    }

    /** Rows of one line. */
    RowList<T> low() {
        list.addClassName("kw-rows-low");
        return this;
    }
}
