package org.keywork.asset.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.NewServer;
import org.keywork.asset.ServerUrl;

/** What a customer says of a server to be added; empty where the fields show what is wrong. */
class ServerForm extends Composite<FormLayout> {
    private static final int NO_ENDLESS_INPUT = 1_000;

    private final Binder<NewServer> binder = new Binder<>(NewServer.class);
    final TextField name = new TextField(getTranslation("asset.name"));
    final TextField url = new TextField(getTranslation("asset.url"));
    final TextField uid = new TextField(getTranslation("asset.uid"));

    ServerForm() {
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

    private <T> void optional(
            TextField field, Function<String, Optional<T>> parse, String refused, String property) {
        binder.forField(field)
                .withConverter(
                        (text, context) -> ServerForm.<T>converted(text, parse, getTranslation(refused)),
                        (@Nullable T value) -> value == null ? "" : value.toString())
                .bind(property);
    }

    private static <T> Result<@Nullable T> converted(
            String text, Function<String, Optional<T>> parse, String refused) {
        if (text.isBlank()) {
            return Result.ok(null);
        }
        var parsed = parse.apply(text);
        return parsed.isPresent() ? Result.ok(parsed.get()) : Result.error(refused);
    }

    Optional<NewServer> server() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException e) {
            return Optional.empty();
        }
    }

    void nameIsTaken() {
        name.setInvalid(true);
        name.setErrorMessage(getTranslation("asset.name.taken"));
        name.focus();
    }
}
