package org.keywork.asset;

/** What came of adding or describing a server. */
public sealed interface AddRequest {
    record Done(AssetId server) implements AddRequest {}

    /** All places of the subscription are taken. */
    record NoPlaceLeft(int places) implements AddRequest {}

    /** Another server of the organization has that name. */
    record NameTaken() implements AddRequest {}
}
