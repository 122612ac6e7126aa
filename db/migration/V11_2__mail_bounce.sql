-- addresses that took no mail when we last tried
create table mail_bounce (
    email           varchar(254)                not null,
    organization_id uuid,
    bounced_at      timestamp(6) with time zone not null,
    code            varchar(40)                 not null,
    constraint mail_bounce_pk primary key (email)
);
