-- a mail that was ordered, and how far it came; its id is its task's, and the first half of its Message-ID
create table mail_attempt (
    id              varchar(100)                not null,
    kind            varchar(50)                 not null,
    ids             varchar(2000)               not null,
    organization_id uuid,
    recipient_name  varchar(200),
    email           varchar(254),
    language        varchar(35),
    ordered_at      timestamp(6) with time zone not null,
    attempts        int                         not null,
    last_attempt_at timestamp(6) with time zone,
    state           varchar(20)                 not null,
    problem         varchar(40),
    settled_at      timestamp(6) with time zone,
    constraint mail_attempt_pk primary key (id)
);
create index mail_attempt_state_ix on mail_attempt (state, ordered_at);
