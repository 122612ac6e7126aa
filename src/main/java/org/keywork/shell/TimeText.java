package org.keywork.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** An instant in words; machines read it whole, and hovering shows it in UTC. */
@Tag("time")
class TimeText extends Span {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    TimeText(String words, Instant instant) {
        super(words);
        getElement().setAttribute("datetime", instant.toString());
        setTitle(UTC.format(instant));
    }
}
