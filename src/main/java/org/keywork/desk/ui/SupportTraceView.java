package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Optional;
import org.keywork.asset.ServerDesk;
import org.keywork.asset.ServerFile;
import org.keywork.shell.Languages;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Moments;
import org.keywork.shell.Mono;
import org.keywork.shell.PageHeader;
import org.keywork.shell.StatusBadge;
import org.keywork.shell.StatusBadge.Tone;
import org.keywork.validation.RefusalTrace;
import org.keywork.validation.RefusalTrace.Check;
import org.keywork.validation.TraceDesk;

/** Why a key was refused: every check in its order, and what the caller was told. */
@Route(value = SupportPages.TRACES + "/:id", layout = MainLayout.class)
@RolesAllowed({"SUPPORT", "ADMIN"})
class SupportTraceView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final TraceDesk traces;
    private final ServerDesk servers;
    private final Moments moments;
    private String title = "";

    SupportTraceView(TraceDesk traces, ServerDesk servers, Moments moments) {
        this.traces = traces;
        this.servers = servers;
        this.moments = moments;
        addClassNames("kw-server-page", "kw-support");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var trace = event.getRouteParameters().get("id").flatMap(traces::find).orElseThrow(NotFoundException::new);
        title = trace.id();
        var server = trace.asset().flatMap(servers::server);
        removeAll();
        add(
                new PageHeader(getTranslation("support.trace.title", trace.id()))
                        .under(getTranslation("support.search.title"), SupportPages.SEARCH),
                answer(trace),
                told(trace),
                checks(trace),
                facts(trace, server));
    }

    private Div answer(RefusalTrace trace) {
        var answer = new Div(
                new StatusBadge(Tone.ERROR, getTranslation("support.refused", reason(trace))),
                new Paragraph(moments.at(trace.at(), moments.moment(trace.at()))));
        if (trace.timesThatDay() > 0) {
            answer.add(new Paragraph(getTranslation("support.trace.times", trace.timesThatDay())));
        }
        answer.add(new Paragraph(getTranslation("support.trace.like-it", trace.likeItThatDay())));
        answer.addClassName("kw-state");
        return answer;
    }

    private String reason(RefusalTrace trace) {
        return getTranslation("support.refused." + trace.code());
    }

    private Section told(RefusalTrace trace) {
        var language = trace.language().getDisplayLanguage(Languages.current());
        var sentence = new Paragraph(trace.told());
        sentence.addClassName("kw-told");
        sentence.getElement().setAttribute("lang", trace.language().toLanguageTag());
        return new Section(new H2(getTranslation("support.trace.told", language)), sentence);
    }

    private Section checks(RefusalTrace trace) {
        var list = new OrderedList(trace.checks().stream().map(this::line).toArray(ListItem[]::new));
        list.addClassName("kw-trace-checks");
        return new Section(new H2(getTranslation("support.trace.checks")), list);
    }

    private ListItem line(Check check) {
        var mark = new Span(
                switch (check.outcome()) {
                    case PASSED -> "✓";
                    case FAILED -> "✗";
                    case NOT_REACHED -> "–";
                });
        mark.getElement().setAttribute("aria-hidden", "true");
        var outcome = new Span(getTranslation("support.trace.outcome." + check.outcome()));
        outcome.addClassName("kw-trace-outcome");
        var line = new ListItem(mark, new Span(getTranslation("support.check." + check.code())), outcome);
        line.addClassName(
                "kw-check-" + check.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return line;
    }

    private Facts facts(RefusalTrace trace, Optional<ServerFile> server) {
        return new Facts(getTranslation("support.trace.caller"))
                .part(
                        getTranslation("support.fact.key"),
                        trace.key()
                                .map(key -> new Anchor(
                                        SupportPages.to(key),
                                        getTranslation("support.key.named", key.shortReference()))))
                .part(
                        getTranslation("support.fact.server"),
                        server.map(file -> new Anchor(
                                SupportPages.to(file.id()), file.server().name())))
                .part(
                        getTranslation("support.fact.organization"),
                        server.map(file -> new Anchor(
                                SupportPages.to(file.owner().id()), file.owner().name())))
                .fact(
                        getTranslation("support.fact.uid"),
                        trace.uid()
                                .<Component>map(uid -> new Mono(uid.value()))
                                .orElseGet(() -> new Span(getTranslation("support.trace.no-uid"))))
                .fact(getTranslation("support.fact.glpi"), trace.glpiVersion())
                .fact(getTranslation("support.fact.network"), trace.address());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
