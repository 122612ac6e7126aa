create table audit_entry (
    id          bigint generated always as identity,
    happened_at timestamp(6) with time zone not null,
    actor       varchar(100)             not null,
    action      varchar(100)             not null,
    subject     varchar(200)             not null,
    details     varchar(4000)            not null,
    constraint audit_entry_pk primary key (id)
);
