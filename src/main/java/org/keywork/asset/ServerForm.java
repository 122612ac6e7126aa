package org.keywork.asset;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.converter.Converter;
import java.util.Optional;
import java.util.function.Function;

/** What a customer says of a server. */
public class ServerForm extends Composite<FormLayout> {
    private static final int NO_ENDLESS_INPUT = 1_000;

    private final Binder<NewServer> binder = new Binder<>(NewServer.class);
    public final TextField name = new TextField(getTranslation("asset.name"));
    public final TextField url = new TextField(getTranslation("asset.url"));
    public final TextField uid = new TextField(getTranslation("asset.uid"));

    /** For a server that is there: its name and address. */
    public static ServerForm describing() {
        var form = new ServerForm();
        form.uid.setVisible(false);
        return form;
    }

    /** For a server to be added. */
    public ServerForm() {
        name.setHelperText(getTranslation("asset.name.hint"));
        url.setHelperText(getTranslation("asset.url.hint"));
        uid.setHelperText(getTranslation("asset.uid.hint"));
        name.setMaxLength(NO_ENDLESS_INPUT);
        url.setMaxLength(NO_ENDLESS_INPUT);
        uid.setMaxLength(NO_ENDLESS_INPUT);
        binder.forField(name)
                .asRequired(getTranslation("asset.name.required"))
                .withValidator(NewServer::isName, getTranslation("asset.name.refused"))
                .bind("name");
        optional(url, ServerUrl::parse, "asset.url.refused", "url");
        optional(uid, InstanceUid::parse, "asset.uid.refused", "uid");
        getContent().setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        getContent().add(name, url, uid);
    }

    private <T> void optional(TextField field, Function<String, Optional<T>> parse, String refused, String property) {
        binder.forField(field)
                .withConverter(Converter.<String, Optional<T>>from(
                        text -> converted(text, parse, getTranslation(refused)),
                        value -> value.map(Object::toString).orElse("")))
                .bind(property);
    }

    private static <T> Result<Optional<T>> converted(String text, Function<String, Optional<T>> parse, String refused) {
        var parsed = parse.apply(text);
        return text.isBlank() || parsed.isPresent() ? Result.ok(parsed) : Result.error(refused);
    }

    public void read(ServerDetails server) {
        name.setValue(server.name());
        url.setValue(server.url().map(ServerUrl::value).orElse(""));
    }

    /** Empty where the fields show what is wrong. */
    public Optional<NewServer> server() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException e) {
            return Optional.empty();
        }
    }

    public void nameIsTaken() {
        name.setInvalid(true);
        name.setErrorMessage(getTranslation("asset.name.taken"));
        name.focus();
    }
}
