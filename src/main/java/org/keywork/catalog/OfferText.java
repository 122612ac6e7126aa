package org.keywork.catalog;

/** What people read about an offer, in one language: its name, and in a sentence or two what one gets. */
public record OfferText(String title, String description) {}
