package org.keywork.desk.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keywork.account.EmailAddress;
import org.keywork.asset.AssetKind;
import org.keywork.asset.ServerUse;
import org.keywork.catalog.Offer;
import org.keywork.catalog.Offers;
import org.keywork.desk.OrganizationList;
import org.keywork.desk.OrganizationRow;
import org.keywork.shell.Languages;
import org.keywork.shell.Notices;
import org.keywork.shell.Texts;
import org.keywork.trial.InvitationDesk;
import org.keywork.trial.InvitationRequest;
import org.keywork.trial.TrialDesk;
import org.keywork.trial.TrialRefusal;
import org.keywork.trial.TrialRequest;
import org.keywork.trial.WantedTrial;

/** Issues a trial to an organization, or to an e-mail address that has none yet. */
class IssueTrial {
    /** What it works with. */
    @SpringComponent
    record Parts(
            TrialDesk desk,
            InvitationDesk invitations,
            OrganizationList organizations,
            ServerUse servers,
            Offers offers) {}

    enum To {
        ORGANIZATION,
        EMAIL
    }

    private final Parts parts;
    private final Runnable done;
    final RadioButtonGroup<To> to = new RadioButtonGroup<>();
    final ComboBox<OrganizationRow> organization = new ComboBox<>();
    final ComboBox<ServerUse.User> server = new ComboBox<>();
    final EmailField email = new EmailField();
    final Select<Locale> language = new Select<>();
    final Select<Offer> offer = new Select<>();
    final RadioButtonGroup<Integer> days = new RadioButtonGroup<>();
    final IntegerField places = new IntegerField();
    final ReasonField reason;
    final ActDialog dialog;

    IssueTrial(Parts parts, Runnable done) {
        this.parts = parts;
        this.done = done;
        this.reason = new ReasonField(text("sales.trials.reason"), text("sales.trials.reason.help"), 500);
        chooseWho();
        chooseWhat();
        dialog = new ActDialog(
                        text("sales.trials.issue"),
                        text("sales.trials.issue.text", parts.desk().left()),
                        text("sales.trials.issue"),
                        to,
                        organization,
                        server,
                        email,
                        language,
                        offer,
                        days,
                        places,
                        reason)
                .does(this::issue);
    }

    void open() {
        dialog.open();
    }

    private void chooseWho() {
        to.setLabel(text("sales.trials.to"));
        to.setItems(To.values());
        to.setItemLabelGenerator(who -> text("sales.trials.to." + who));
        to.setValue(To.ORGANIZATION);
        to.addValueChangeListener(change -> show());
        organization.setLabel(text("sales.trials.organization"));
        organization.setWidthFull();
        organization.setRequiredIndicatorVisible(true);
        organization.setItemLabelGenerator(OrganizationRow::name);
        organization.setItems(
                query ->
                        parts
                                .organizations()
                                .find(query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                                .stream(),
                query -> parts.organizations().count(query.getFilter().orElse("")));
        organization.addValueChangeListener(change -> server.setItems(
                change.getValue() == null
                        ? List.of()
                        : parts.servers().serversOf(change.getValue().id()).stream()
                                .filter(found -> found.kind() == AssetKind.SERVER)
                                .toList()));
        server.setLabel(text("sales.trials.server"));
        server.setHelperText(text("sales.trials.server.help"));
        server.setWidthFull();
        server.setItemLabelGenerator(ServerUse.User::name);
        email.setLabel(text("account.email"));
        email.setWidthFull();
        email.setRequiredIndicatorVisible(true);
        language.setLabel(text("account.language"));
        language.setItems(Texts.LANGUAGES);
        language.setItemLabelGenerator(code -> code.getDisplayLanguage(code));
        language.setValue(Languages.current());
        show();
    }

    private void chooseWhat() {
        offer.setLabel(text("sales.trials.offer"));
        offer.setItems(
                parts.offers().paid().stream().filter(paid -> !paid.isCloud()).toList());
        offer.setItemLabelGenerator(paid -> paid.title(Languages.current()));
        offer.setWidthFull();
        offer.addClassName("kw-required");
        days.setLabel(text("trial.days"));
        days.setItems(15, 30);
        days.setItemLabelGenerator(length -> text("sales.trials.days", length));
        days.setValue(15);
        places.setLabel(text("sales.trials.places"));
        places.setValue(1);
        places.setMin(1);
        places.setMax(parts.desk().mostServers());
        places.setHelperText(text("sales.trials.places.help", parts.desk().mostServers()));
        places.setStepButtonsVisible(true);
    }

    private void show() {
        var toOrganization = to.getValue() == To.ORGANIZATION;
        organization.setVisible(toOrganization);
        server.setVisible(toOrganization);
        email.setVisible(!toOrganization);
        language.setVisible(!toOrganization);
    }

    private boolean issue() {
        var why = reason.reason();
        offer.setInvalid(offer.getValue() == null);
        offer.setErrorMessage(text("sales.trials.offer.required"));
        var isToSomebody = to.getValue() == To.ORGANIZATION ? isOrganization() : isEmail();
        if (why.isEmpty() || offer.getValue() == null || !isToSomebody || !isPlaces()) {
            return false;
        }
        var servers = Stream.ofNullable(to.getValue() == To.ORGANIZATION ? server.getValue() : null)
                .map(ServerUse.User::id)
                .collect(Collectors.toSet());
        var wanted = new WantedTrial(
                offer.getValue().reference(),
                days.getValue(),
                Optional.ofNullable(places.getValue()).orElse(0),
                Set.copyOf(servers),
                why.get());
        return to.getValue() == To.ORGANIZATION ? toOrganization(wanted) : toEmail(wanted);
    }

    private boolean isPlaces() {
        var most = parts.desk().mostServers();
        var chosen = places.getValue();
        places.setInvalid(chosen == null || chosen < 1 || chosen > most);
        places.setErrorMessage(text("sales.trials.places.refused", most));
        return !places.isInvalid();
    }

    private boolean isOrganization() {
        organization.setInvalid(organization.getValue() == null);
        organization.setErrorMessage(text("sales.trials.organization.required"));
        return organization.getValue() != null;
    }

    private boolean isEmail() {
        email.setInvalid(EmailAddress.parse(email.getValue()).isEmpty());
        email.setErrorMessage(text("account.email.invalid"));
        return !email.isInvalid();
    }

    private boolean toOrganization(WantedTrial wanted) {
        return switch (parts.desk().issue(organization.getValue().id(), wanted)) {
            case TrialRequest.Refused refused -> refused(refused.reason());
            case TrialRequest.Started started -> issued();
            case TrialRequest.Waits waits -> issued();
        };
    }

    private boolean toEmail(WantedTrial wanted) {
        var address = EmailAddress.parse(email.getValue()).orElseThrow();
        return switch (parts.invitations().invite(address, wanted, language.getValue())) {
            case InvitationRequest.Refused refused -> refused(refused.reason());
            case InvitationRequest.Issued invited -> {
                done.run();
                new InvitationLinkDialog(invited.link()).open();
                yield true;
            }
        };
    }

    private boolean issued() {
        Notices.success(text("sales.trials.issued"));
        done.run();
        return true;
    }

    private static boolean refused(TrialRefusal why) {
        Notices.failure(text("trial.refusal." + why));
        return false;
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
