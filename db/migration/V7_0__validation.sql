-- What changed that decisions rest on, numbered in the order of commits: the head is locked last, just before commit.
-- Every node reads on from the number it saw last.
create table change_signal_head (
    id   int    not null,
    last bigint not null,
    constraint change_signal_head_pk primary key (id),
    constraint change_signal_head_one_ck check (id = 1)
);
insert into change_signal_head (id, last) values (1, 0);

create table change_signal (
    number     bigint                      not null,
    kind       varchar(20)                 not null,
    subject    varchar(64)                 not null,
    changed_at timestamp(6) with time zone not null,
    constraint change_signal_pk primary key (number)
);
create index change_signal_changed_at_ix on change_signal (changed_at);

-- one row per key, UID ('' for none) and day (UTC)
create table check_in (
    key_id        varchar(40)                 not null,
    instance_uid  varchar(64)                 not null,
    on_day        date                        not null,
    asset_id      uuid                        not null,
    times         bigint                      not null,
    first_at      timestamp(6) with time zone not null,
    last_at       timestamp(6) with time zone not null,
    code          varchar(30)                 not null,
    glpi_version  varchar(40),
    address       varchar(45),
    -- the same day's other version and network, where one UID came with two
    other_version varchar(40),
    other_address varchar(45),
    constraint check_in_pk primary key (key_id, instance_uid, on_day),
    constraint check_in_key_fk foreign key (key_id) references registration_key (id),
    constraint check_in_asset_fk foreign key (asset_id) references asset (id)
);
create index check_in_asset_ix on check_in (asset_id, on_day);

create table refusal_trace (
    id           varchar(12)                 not null,
    first_at     timestamp(6) with time zone not null,
    code         varchar(30)                 not null,
    key_id       varchar(40),
    asset_id     uuid,
    instance_uid varchar(64),
    glpi_version varchar(40),
    address      varchar(45),
    checks       varchar(2000)               not null,
    constraint refusal_trace_pk primary key (id)
);
create index refusal_trace_first_at_ix on refusal_trace (first_at);
create index refusal_trace_key_ix on refusal_trace (key_id);
