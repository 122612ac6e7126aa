-- who gets which mails: each person chooses, and an organization can have others written to along with them
alter table portal_user add column technical_mails boolean default true not null;
alter table portal_user add column billing_mails boolean default true not null;

create table organization_address (
    id              uuid                        not null,
    organization_id uuid                        not null,
    email           varchar(254)                not null,
    language        varchar(35)                 not null,
    technical       boolean                     not null,
    billing         boolean                     not null,
    added_by        uuid                        not null,
    added_at        timestamp(6) with time zone not null,
    version         bigint                      not null,
    constraint organization_address_pk primary key (id),
    constraint organization_address_email_uk unique (organization_id, email),
    constraint organization_address_organization_fk foreign key (organization_id) references organization (id)
);
