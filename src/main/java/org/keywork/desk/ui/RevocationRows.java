package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.keywork.revocation.RevocationDetails;
import org.keywork.shell.Moments;

/** An act as a row of a list. */
@SpringComponent
class RevocationRows {
    private final RevocationWords words;
    private final Moments moments;

    RevocationRows(RevocationWords words, Moments moments) {
        this.words = words;
        this.moments = moments;
    }

    Row of(RevocationDetails act) {
        return new Row(RevocationPages.to(act.id()), words.subject(act.subject()))
                .sub(act.organizationName())
                .what(words.reason(act))
                .when(moments.relative(act.doneAt().orElse(act.askedAt())))
                .state(words.state(act))
                .note(new Span(words.reached(act.servers(), act.keys(), 0)));
    }
}
