create table asset (
    id              uuid                        not null,
    organization_id uuid                        not null,
    subscription_id uuid                        not null,
    name            varchar(100)                not null,
    -- the name in lower case while the server is there, nothing once it is removed: so that a name stands for one server
    live_name       varchar(200),
    url             varchar(255),
    instance_uid    varchar(64),
    bound_at        timestamp(6) with time zone,
    added_at        timestamp(6) with time zone not null,
    removed_at      timestamp(6) with time zone,
    version         bigint                      not null,
    constraint asset_pk primary key (id),
    constraint asset_organization_fk foreign key (organization_id) references organization (id),
    constraint asset_subscription_fk foreign key (subscription_id) references subscription (id),
    constraint asset_live_name_uq unique (organization_id, live_name)
);
create index asset_subscription_ix on asset (subscription_id);

-- when a server was last heard of: written by the flow of check-ins, never by the pages
create table asset_contact (
    asset_id      uuid                        not null,
    instance_uid  varchar(64),
    first_seen_at timestamp(6) with time zone not null,
    last_seen_at  timestamp(6) with time zone not null,
    glpi_version  varchar(40),
    constraint asset_contact_pk primary key (asset_id),
    constraint asset_contact_asset_fk foreign key (asset_id) references asset (id)
);

create table asset_move (
    id       uuid                        not null,
    asset_id uuid                        not null,
    moved_at timestamp(6) with time zone not null,
    from_uid varchar(64)                 not null,
    to_uid   varchar(64)                 not null,
    actor    varchar(100)                not null,
    constraint asset_move_pk primary key (id),
    constraint asset_move_asset_fk foreign key (asset_id) references asset (id)
);
create index asset_move_asset_ix on asset_move (asset_id, moved_at);

create table registration_key (
    id                varchar(40)                 not null,
    asset_id          uuid                        not null,
    organization_id   uuid                        not null,
    product           varchar(50)                 not null,
    status            varchar(12)                 not null,
    -- <asset>:next while it is being made, <asset>:current once it is the one to use: unique, so that there is one
    slot              varchar(50),
    signing_key       varchar(43)                 not null,
    claims            varchar(4000)               not null,
    fingerprint       bytea,
    sealed            bytea,
    prepared_at       timestamp(6) with time zone not null,
    issued_at         timestamp(6) with time zone,
    superseded_at     timestamp(6) with time zone,
    revoked_at        timestamp(6) with time zone,
    revocation_reason varchar(20),
    version           bigint                      not null,
    constraint registration_key_pk primary key (id),
    constraint registration_key_asset_fk foreign key (asset_id) references asset (id),
    constraint registration_key_slot_uq unique (slot),
    constraint registration_key_fingerprint_uq unique (fingerprint),
    constraint registration_key_whole_ck check (
        (status = 'PREPARED') = (issued_at is null)
        and (status = 'PREPARED') = (fingerprint is null)
        and (status = 'PREPARED') = (sealed is null))
);
create index registration_key_asset_ix on registration_key (asset_id);
create index registration_key_status_ix on registration_key (status);
