create table trial (
    id              uuid                        not null,
    organization_id uuid                        not null,
    product         varchar(50)                 not null,
    days            int                         not null,
    servers         int                         not null,
    state           varchar(10)                 not null,
    -- <organization>:<product> of a trial that waits, runs or ran: unique, so that there is one
    once_key        varchar(100),
    subscription_id uuid,
    source          varchar(12)                 not null,
    purpose         varchar(500)                not null,
    requested_by    varchar(100)                not null,
    requested_at    timestamp(6) with time zone not null,
    decided_by      varchar(100),
    decided_at      timestamp(6) with time zone,
    decision_note   varchar(500),
    prolonged_by    varchar(100),
    prolonged_at    timestamp(6) with time zone,
    ended_at        timestamp(6) with time zone,
    converted_at    timestamp(6) with time zone,
    warned          boolean                     not null,
    version         bigint                      not null,
    constraint trial_pk primary key (id),
    constraint trial_once_uq unique (once_key),
    constraint trial_organization_fk foreign key (organization_id) references organization (id),
    constraint trial_subscription_fk foreign key (subscription_id) references subscription (id)
);
create index trial_organization_ix on trial (organization_id, requested_at);
create index trial_state_ix on trial (state, requested_at);
create index trial_subscription_ix on trial (subscription_id);

create table trial_server (
    trial_id uuid not null,
    asset_id uuid not null,
    -- why it left before the trial ended
    left_because varchar(20),
    constraint trial_server_pk primary key (trial_id, asset_id),
    constraint trial_server_trial_fk foreign key (trial_id) references trial (id),
    constraint trial_server_asset_fk foreign key (asset_id) references asset (id)
);

-- which instance used up its one trial of a product: only what a check-in brought counts
create table trial_instance (
    instance_uid varchar(64)                 not null,
    product      varchar(50)                 not null,
    asset_id     uuid                        not null,
    trial_id     uuid                        not null,
    seen_at      timestamp(6) with time zone not null,
    constraint trial_instance_pk primary key (instance_uid, product),
    constraint trial_instance_trial_fk foreign key (trial_id) references trial (id)
);

-- how many trials a person of sales issued in a month
create table trial_quota (
    user_id  uuid not null,
    of_month date not null,
    used     int  not null,
    constraint trial_quota_pk primary key (user_id, of_month)
);

-- a trial for somebody who has no account yet
create table trial_invitation (
    id              uuid                        not null,
    -- of the link that sales copy, and of the one that was mailed
    token_hash      varchar(64)                 not null,
    mailed_hash     varchar(64),
    email           varchar(254)                not null,
    product         varchar(50)                 not null,
    days            int                         not null,
    servers         int                         not null,
    reason          varchar(500)                not null,
    language        varchar(35)                 not null,
    state           varchar(10)                 not null,
    -- the e-mail while the invitation is open: unique, so that there is one
    open_for        varchar(254),
    issued_by       varchar(100)                not null,
    issued_at       timestamp(6) with time zone not null,
    expires_at      timestamp(6) with time zone not null,
    trial_id        uuid,
    version         bigint                      not null,
    constraint trial_invitation_pk primary key (id),
    constraint trial_invitation_token_uq unique (token_hash),
    constraint trial_invitation_mailed_uq unique (mailed_hash),
    constraint trial_invitation_open_uq unique (open_for),
    constraint trial_invitation_trial_fk foreign key (trial_id) references trial (id)
);
create index trial_invitation_issued_ix on trial_invitation (issued_at);

-- who was reminded of which end, and how many days before: once each
create table end_reminder (
    subscription_id uuid                        not null,
    end_date        date                        not null,
    days            int                         not null,
    sent_at         timestamp(6) with time zone not null,
    constraint end_reminder_pk primary key (subscription_id, end_date, days),
    constraint end_reminder_subscription_fk foreign key (subscription_id) references subscription (id)
);
create index subscription_ending_ix on subscription (kind, end_date, id);
