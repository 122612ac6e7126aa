-- mails of a portal without SMTP, shown at /dev/mailbox
create table kept_mail (
    id        bigint generated always as identity,
    kept_at   timestamp(6) with time zone not null,
    recipient varchar(254)                not null,
    subject   varchar(300)                not null,
    body      varchar(20000)              not null,
    constraint kept_mail_pk primary key (id)
);
