package org.keywork.account;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What somebody may do as staff, in the order that roles have; nothing where their account has ended. */
record StaffRoles(Set<Role> roles) {
    private static final List<Role> KNOWN = List.of(Role.SALES, Role.SUPPORT, Role.ADMIN);

    StaffRoles {
        if (!KNOWN.containsAll(roles)) {
            throw new IllegalArgumentException("Staff are no customers");
        }
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    }

    /**
     * Reads roles with commas between them, in any case.
     *
     * @throws IllegalArgumentException names what isn't a role of staff
     */
    static StaffRoles parse(String typed) {
        return new StaffRoles(Arrays.stream(typed.split(",", -1))
                .map(String::strip)
                .map(StaffRoles::role)
                .collect(Collectors.toSet()));
    }

    private static Role role(String typed) {
        return KNOWN.stream()
                .filter(role -> role.name().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "staff can't have the role \"" + typed + "\", only " + new StaffRoles(Set.copyOf(KNOWN))));
    }

    boolean isEmpty() {
        return roles.isEmpty();
    }

    /** As they are typed: {@code SALES,ADMIN}. */
    @Override
    public String toString() {
        return roles.stream().map(Role::name).collect(Collectors.joining(","));
    }
}
