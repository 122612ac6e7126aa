package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import java.util.Optional;
import org.keywork.catalog.Offers;
import org.keywork.desk.MyKeyDoctor;
import org.keywork.doctor.ClockTexts;
import org.keywork.doctor.Consultations;
import org.keywork.doctor.DiagnosisTexts;
import org.keywork.doctor.KeyDoctor;
import org.keywork.shell.EitherLayout;
import org.keywork.shell.MenuOf;
import org.keywork.shell.PageHeader;
import org.keywork.shell.PortalProperties;
import org.springframework.beans.factory.ObjectProvider;

/** Paste anything: what became of the key, and what to do. Who is signed in learns more of their own keys. */
@Route(value = "doctor", layout = EitherLayout.class)
@AnonymousAllowed
@MenuOf("CUSTOMER")
@Menu(title = "doctor.menu", order = 50, icon = "vaadin:stethoscope")
class KeyDoctorView extends Div implements HasDynamicTitle {
    static final String PATH = "doctor";

    private static final int PAUSE = 400;

    private final KeyDoctor doctor;
    private final DiagnosisTexts texts;
    private final OfferTitles titles;
    private final Consultations consultations;
    private final Optional<MyKeyDoctor> mine;
    private final OwnKeyWords ownWords;

    final TextArea pasted = new TextArea(getTranslation("doctor.pasted"));
    final Div answer = new Div();

    KeyDoctorView(
            KeyDoctor doctor,
            DiagnosisTexts texts,
            OfferTitles titles,
            ClockTexts clocks,
            Consultations consultations,
            ObjectProvider<MyKeyDoctor> mine,
            OwnKeyWords ownWords,
            AuthenticationContext authentication,
            Offers offers,
            PortalProperties portal,
            Clock clock) {
        this.doctor = doctor;
        this.texts = texts;
        this.titles = titles;
        this.consultations = consultations;
        this.mine = authentication.hasRole("CUSTOMER") ? Optional.of(mine.getObject()) : Optional.empty();
        this.ownWords = ownWords;
        addClassName("kw-doctor");
        add(
                new PageHeader(getTranslation("doctor.title")),
                new Paragraph(getTranslation("doctor.lead")),
                field(),
                answer,
                new H2(getTranslation("doctor.guides")),
                new KeyGuides(portal.baseUrl(), offers.all(), new ClockGuide(clocks, clock)));
    }

    private TextArea field() {
        pasted.setHelperText(getTranslation(mine.isPresent() ? "doctor.pasted.mine" : "doctor.pasted.help"));
        pasted.setMaxLength(KeyDoctor.LOOKED_AT + 1); // so that a longer text is known for one
        pasted.setMinRows(4);
        pasted.setMaxRows(20); // so many a whole key has on a phone
        pasted.addClassName("kw-copy-text");
        pasted.setValueChangeMode(ValueChangeMode.LAZY);
        pasted.setValueChangeTimeout(PAUSE);
        pasted.addValueChangeListener(change -> examine(change.getValue()));
        answer.getElement().setAttribute("role", "status");
        return pasted;
    }

    private void examine(String text) {
        answer.removeAll();
        if (text.isEmpty()) {
            return;
        }
        if (consultations.begin(VaadinRequest.getCurrent().getRemoteAddr()).isPresent()) {
            answer.add(new Paragraph(getTranslation("doctor.slow")));
            return;
        }
        var diagnosis = doctor.examine(text);
        var own = mine.flatMap(signedIn -> signedIn.look(diagnosis, text));
        answer.add(new DiagnosisCard(diagnosis, text, texts, titles, own.isPresent()));
        own.ifPresent(key -> answer.add(new OwnKeyCard(key, ownWords)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("doctor.title");
    }
}
