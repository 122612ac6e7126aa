package org.keywork.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class ChosenRecipients implements Recipients {
    private final OrganizationRecords organizations;
    private final Users users;
    private final Addresses addresses;

    ChosenRecipients(OrganizationRecords organizations, Users users, Addresses addresses) {
        this.organizations = organizations;
        this.users = users;
        this.addresses = addresses;
    }

    @Override
    public List<Recipient> technical(OrganizationId organization) {
        return those(organization, MailChoice::technical);
    }

    @Override
    public List<Recipient> billing(OrganizationId organization) {
        return those(organization, MailChoice::billing);
    }

    private List<Recipient> those(OrganizationId organization, Predicate<MailChoice> on) {
        var byEmail = new LinkedHashMap<String, Recipient>();
        Stream.concat(people(organization, on), shared(organization, on))
                .forEach(recipient -> byEmail.putIfAbsent(recipient.email(), recipient));
        return byEmail.isEmpty() ? owner(organization) : List.copyOf(byEmail.values());
    }

    private Stream<Recipient> people(OrganizationId organization, Predicate<MailChoice> on) {
        return users.findByOrganizationOrderByEmail(organization).stream()
                .filter(user -> on.test(user.mails()))
                .map(UserRecord::recipient);
    }

    private Stream<Recipient> shared(OrganizationId organization, Predicate<MailChoice> on) {
        var name = organizations
                .findById(organization)
                .map(OrganizationRecord::name)
                .orElse("");
        return addresses.findByOrganizationOrderByEmail(organization).stream()
                .filter(address -> on.test(address.mails()))
                .map(address -> address.recipient(name));
    }

    private List<Recipient> owner(OrganizationId organization) {
        return users
                .findFirstByOrganizationAndMembership(organization, Membership.OWNER)
                .map(UserRecord::recipient)
                .stream()
                .toList();
    }
}
