package org.keywork.desk;

import java.time.Instant;
import org.keywork.account.OrganizationId;

/** An organization as lists show it. */
public record OrganizationRow(OrganizationId id, String name, int people, int servers, Instant since) {}
