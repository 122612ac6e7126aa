package org.keywork.billing;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Billing details as they were when something was written: one JSON text, never searched in. */
@Converter
class BillingDetailsJson implements AttributeConverter<BillingDetails, String> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Flat, and apart from the record, so that neither changes the other. */
    record Stored(
            String company,
            String address1,
            @Nullable String address2,
            String postcode,
            String city,
            String country,
            @Nullable String vatNumber,
            @Nullable String purchaseOrder,
            @Nullable String siret,
            @Nullable String commitment,
            @Nullable String service) {}

    @Override
    public String convertToDatabaseColumn(BillingDetails details) {
        return write(details);
    }

    @Override
    public BillingDetails convertToEntityAttribute(String stored) {
        return read(stored);
    }

    static String write(BillingDetails details) {
        var body = details.publicBody();
        return JSON.writeValueAsString(new Stored(
                details.company(),
                details.addressLine1(),
                details.addressLine2().orElse(null),
                details.postcode(),
                details.city(),
                details.country().code(),
                details.vatNumber().map(VatNumber::value).orElse(null),
                details.purchaseOrder().orElse(null),
                body.map(b -> b.siret().value()).orElse(null),
                body.flatMap(PublicBody::commitmentNumber).orElse(null),
                body.flatMap(PublicBody::serviceCode).orElse(null)));
    }

    static BillingDetails read(String stored) {
        var s = JSON.readValue(stored, Stored.class);
        return new BillingDetails(
                s.company(),
                s.address1(),
                Optional.ofNullable(s.address2()),
                s.postcode(),
                s.city(),
                new Country(s.country()),
                Optional.ofNullable(s.vatNumber()).map(VatNumber::new),
                Optional.ofNullable(s.purchaseOrder()),
                Optional.ofNullable(s.siret())
                        .map(siret -> new PublicBody(
                                new Siret(siret),
                                Optional.ofNullable(s.commitment()),
                                Optional.ofNullable(s.service()))));
    }
}
