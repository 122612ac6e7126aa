package org.keywork.catalog;

public record OfferReference(String value) {}
