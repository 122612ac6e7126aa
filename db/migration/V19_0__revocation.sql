-- What took keys, servers and subscriptions out of use, or gave them back: who, when, why, and what it changed. Its ids stand
-- without foreign keys, as in any record of what was.
create table revocation (
    id              uuid                        not null,
    number          bigint generated always as identity,
    act             varchar(12)                 not null,
    scope           varchar(12)                 not null,
    -- the key, server, subscription or organization, and what it was called
    subject         varchar(40)                 not null,
    subject_name    varchar(200)                not null,
    organization_id uuid                        not null,
    reason          varchar(20),
    note            varchar(1000)               not null,
    effect          varchar(20),
    state           varchar(10)                 not null,
    -- the act whose keys are replaced
    replaces_id     uuid,
    by_customer     boolean                     not null,
    asked_by        varchar(100)                not null,
    asked_at        timestamp(6) with time zone not null,
    decided_by      varchar(100),
    done_at         timestamp(6) with time zone,
    undone_by       varchar(100),
    undone_at       timestamp(6) with time zone,
    undo_note       varchar(1000),
    servers         int                         not null,
    keys            int                         not null,
    subscriptions   int                         not null,
    version         bigint                      not null,
    constraint revocation_pk primary key (id),
    constraint revocation_replaces_uq unique (replaces_id)
);
create index revocation_organization_ix on revocation (organization_id, number);
create index revocation_number_ix on revocation (number);
create index revocation_state_ix on revocation (state, number);
create index revocation_subject_ix on revocation (subject);

-- whom the act was mailed to: an undo is told to the same
create table revocation_mailed (
    revocation_id uuid         not null,
    email         varchar(254) not null,
    name          varchar(100) not null,
    language      varchar(35)  not null,
    constraint revocation_mailed_pk primary key (revocation_id, email),
    constraint revocation_mailed_revocation_fk foreign key (revocation_id) references revocation (id)
);

-- what servers and keys were before an act, so that exactly that can be restored
create table revoked_server (
    number          bigint generated always as identity,
    revocation_id   uuid not null,
    asset_id        uuid not null,
    subscription_id uuid not null,
    restored        boolean default false not null,
    constraint revoked_server_pk primary key (revocation_id, asset_id)
);
create index revoked_server_asset_ix on revoked_server (asset_id);

create table revoked_key (
    revocation_id uuid        not null,
    key_id        varchar(40) not null,
    asset_id      uuid        not null,
    status_before varchar(12) not null,
    slot_before   varchar(50),
    constraint revoked_key_pk primary key (revocation_id, key_id)
);
create index revoked_key_key_ix on revoked_key (key_id);

-- the act that a key or server is out of use by
alter table registration_key add column revocation_id uuid;
alter table asset add column revocation_id uuid;
create index asset_revocation_ix on asset (revocation_id);

alter table subscription_change add column revocation_id uuid;
create index subscription_change_revocation_ix on subscription_change (revocation_id);

-- who pays ends the suspension for want of payment, and no other
alter table subscription add column suspended_because varchar(10);
update subscription set suspended_because = 'UNPAID' where state = 'SUSPENDED';
