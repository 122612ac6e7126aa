package org.keywork.audit;

import java.util.Optional;
import java.util.UUID;

/** Who somebody is, for the names that lie beside the record. The module that knows people implements it. */
public interface PersonNames {
    Optional<PersonName> find(UUID user);

    record PersonName(String name, String email) {}
}
