-- The record becomes a chain: each entry carries the hash of the one before, and the head is locked last, just before commit.
-- What was recorded before is moved into it by the next migration.
alter table audit_entry rename to audit_entry_unchained;
alter table audit_entry_unchained rename constraint audit_entry_pk to audit_entry_unchained_pk;

create table audit_head (
    id   int         not null,
    last bigint      not null,
    hash varchar(64) not null,
    constraint audit_head_pk primary key (id),
    constraint audit_head_one_ck check (id = 1)
);
insert into audit_head (id, last, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table audit_entry (
    number          bigint                      not null,
    happened_at     timestamp(6) with time zone not null,
    actor           varchar(100)                not null,
    action          varchar(100)                not null,
    subject         varchar(200)                not null,
    organization_id uuid,
    origin          varchar(45)                 not null,
    result          varchar(10)                 not null,
    details         varchar(4000)               not null,
    hash            varchar(64)                 not null,
    constraint audit_entry_pk primary key (number)
);
create index audit_entry_actor_ix on audit_entry (actor, number);
create index audit_entry_action_ix on audit_entry (action, number);
create index audit_entry_organization_ix on audit_entry (organization_id, number);
create index audit_entry_happened_at_ix on audit_entry (happened_at);

-- who a pseudonym of the record is; a row that is deleted leaves the chain as it was
create table audit_person (
    pseudonym varchar(64) not null,
    user_id   uuid        not null,
    salt      varchar(32) not null,
    name      varchar(100),
    email     varchar(254),
    constraint audit_person_pk primary key (pseudonym),
    constraint audit_person_user_uq unique (user_id)
);
create index audit_person_email_ix on audit_person (email);

create table audit_checkpoint (
    number    bigint                      not null,
    hash      varchar(64)                 not null,
    kid       varchar(43)                 not null,
    signature varchar(88)                 not null,
    made_at   timestamp(6) with time zone not null,
    constraint audit_checkpoint_pk primary key (number)
);
