package org.keywork.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keywork.desk.Timeline;
import org.keywork.desk.TimelineEvent;
import org.keywork.desk.TimelineSubject;
import org.keywork.shell.Focus;
import org.keywork.shell.Moments;

/** Everything that happened, the newest first; what was earlier is read when somebody asks for it. */
class TimelineList extends Section {
    private static final int AT_ONCE = 30;

    private final Moments moments;
    private final TimelineWords words;
    private final boolean isOfManyServers;
    final OrderedList list = new OrderedList();
    final Button earlier = new Button(getTranslation("support.timeline.earlier"));
    private @Nullable TimelineEvent last;

    TimelineList(TimelineSubject subject, Timeline timeline, TimelineWords words, Moments moments) {
        this.moments = moments;
        this.words = words;
        this.isOfManyServers = subject instanceof TimelineSubject.OfOrganization;
        list.addClassName("kw-timeline");
        earlier.addThemeVariants(ButtonVariant.TERTIARY);
        earlier.setDisableOnClick(true);
        earlier.addClickListener(click -> {
            try {
                showEarlier(timeline, subject);
            } finally {
                earlier.setEnabled(true);
            }
        });
        add(new H2(getTranslation("support.timeline")), list, earlier);
        show(timeline.newest(subject, AT_ONCE + 1));
    }

    private void showEarlier(Timeline timeline, TimelineSubject subject) {
        var before = list.getComponentCount();
        if (last != null) {
            show(timeline.before(last, subject, AT_ONCE + 1));
        }
        if (list.getComponentCount() > before) {
            Focus.onWords(list.getComponentAt(before));
        }
    }

    /** @param events one more than is shown, where there are more */
    private void show(List<TimelineEvent> events) {
        var shown = events.subList(0, Math.min(events.size(), AT_ONCE));
        shown.forEach(event -> list.add(line(event)));
        earlier.setVisible(events.size() > AT_ONCE);
        if (!shown.isEmpty()) {
            last = shown.getLast();
        }
    }

    private ListItem line(TimelineEvent event) {
        var line = new ListItem(moments.at(event.at(), moments.moment(event.at())), new Span(words.of(event)));
        if (isOfManyServers && !event.server().isEmpty()) {
            line.add(new Span(event.server()));
        }
        words.more(event).ifPresent(line::add);
        return line;
    }
}
