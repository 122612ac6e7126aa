-- the public halves; active_slot lets the database see to it that at most one key is active
create table signing_key (
    kid          varchar(43)              not null,
    public_key   varchar(43)              not null,
    status       varchar(20)              not null,
    active_slot  smallint,
    created_at   timestamp(6) with time zone not null,
    status_since timestamp(6) with time zone not null,
    constraint signing_key_pk primary key (kid),
    constraint signing_key_active_uq unique (active_slot),
    constraint signing_key_active_ck check (
        (status = 'ACTIVE' and active_slot is not null and active_slot = 1)
        or (status <> 'ACTIVE' and active_slot is null))
);
