-- numbers without gaps, a series for each kind of document and year: the row is held from taking a number to the commit
create table number_series (
    kind    varchar(20) not null,
    of_year int         not null,
    last    int         not null,
    last_on date        not null,
    constraint number_series_pk primary key (kind, of_year)
);

-- the billing details that an organization used last
create table billing_profile (
    organization_id uuid          not null,
    details         varchar(6000) not null,
    constraint billing_profile_pk primary key (organization_id),
    constraint billing_profile_organization_fk foreign key (organization_id) references organization (id)
);

create table customer_order (
    id                uuid                        not null,
    number            varchar(20)                 not null,
    organization_id   uuid                        not null,
    kind              varchar(10)                 not null,
    state             varchar(10)                 not null,
    product           varchar(50)                 not null,
    servers           int                         not null,
    years             int                         not null,
    -- what is renewed or upgraded
    subscription_id   uuid,
    -- that same id while the order is open: unique, so that one order at a time is open for a subscription
    open_for          uuid,
    billing           varchar(6000)               not null,
    language          varchar(35)                 not null,
    vat_rule          varchar(20)                 not null,
    vat_rate          int                         not null,
    net_cents         bigint                      not null,
    vat_cents         bigint                      not null,
    discount_points   int                         not null,
    discount_reason   varchar(200),
    placed_by         varchar(100)                not null,
    placed_at         timestamp(6) with time zone not null,
    valid_until       date,
    decided_by        varchar(100),
    decided_at        timestamp(6) with time zone,
    accepted_on       varchar(20),
    decision_note     varchar(500),
    -- what it brought, and the first day that it pays for
    granted_id        uuid,
    period_begin      date,
    -- what is owed (or, below zero, was paid too much), and since when it is due
    balance_cents     bigint                      not null,
    due_on            date,
    reminders         int                         not null,
    version           bigint                      not null,
    constraint customer_order_pk primary key (id),
    constraint customer_order_number_uq unique (number),
    constraint customer_order_open_uq unique (open_for),
    constraint customer_order_organization_fk foreign key (organization_id) references organization (id),
    constraint customer_order_subscription_fk foreign key (subscription_id) references subscription (id),
    constraint customer_order_granted_fk foreign key (granted_id) references subscription (id),
    constraint customer_order_servers_ck check (servers > 0),
    constraint customer_order_years_ck check (years >= 0)
);
create index customer_order_organization_ix on customer_order (organization_id, placed_at);
create index customer_order_state_ix on customer_order (state, placed_at);
create index customer_order_due_ix on customer_order (due_on);
create index customer_order_granted_ix on customer_order (granted_id);

create table customer_order_line (
    order_id   uuid         not null,
    place      int          not null,
    what       varchar(500) not null,
    quantity   int          not null,
    unit_cents bigint       not null,
    net_cents  bigint       not null,
    constraint customer_order_line_pk primary key (order_id, place),
    constraint customer_order_line_order_fk foreign key (order_id) references customer_order (id)
);

create table customer_order_server (
    order_id  uuid not null,
    asset_id  uuid not null,
    -- the server's id while the order is open: unique, so that a server waits for one order at a time
    open_for  uuid,
    -- what the server used before
    before_id uuid,
    constraint customer_order_server_pk primary key (order_id, asset_id),
    constraint customer_order_server_open_uq unique (open_for),
    constraint customer_order_server_order_fk foreign key (order_id) references customer_order (id),
    constraint customer_order_server_asset_fk foreign key (asset_id) references asset (id),
    constraint customer_order_server_before_fk foreign key (before_id) references subscription (id)
);

-- invoices and credit notes, as they were issued: never changed, never deleted
create table invoice (
    id              uuid                        not null,
    number          varchar(20)                 not null,
    kind            varchar(12)                 not null,
    order_id        uuid                        not null,
    organization_id uuid                        not null,
    corrects_id     uuid,
    issued_on       date                        not null,
    due_on          date,
    billing         varchar(6000)               not null,
    vat_rule        varchar(20)                 not null,
    vat_rate        int                         not null,
    net_cents       bigint                      not null,
    vat_cents       bigint                      not null,
    issued_by       varchar(100)                not null,
    issued_at       timestamp(6) with time zone not null,
    reason          varchar(500),
    pdf             bytea                       not null,
    -- in the order of their issue
    entry           bigint generated always as identity,
    constraint invoice_pk primary key (id),
    constraint invoice_number_uq unique (number),
    -- one correction for each document
    constraint invoice_corrects_uq unique (corrects_id),
    constraint invoice_order_fk foreign key (order_id) references customer_order (id),
    constraint invoice_organization_fk foreign key (organization_id) references organization (id),
    constraint invoice_corrects_fk foreign key (corrects_id) references invoice (id)
);
create index invoice_order_ix on invoice (order_id);
create index invoice_organization_ix on invoice (organization_id, issued_on);

-- money that came; what was recorded by mistake is reversed by a row of its own
create table payment (
    id           uuid                        not null,
    order_id     uuid                        not null,
    amount_cents bigint                      not null,
    received_on  date                        not null,
    reference    varchar(100)                not null,
    recorded_by  varchar(100)                not null,
    recorded_at  timestamp(6) with time zone not null,
    reverses_id  uuid,
    entry        bigint generated always as identity,
    constraint payment_pk primary key (id),
    constraint payment_reverses_uq unique (reverses_id),
    constraint payment_order_fk foreign key (order_id) references customer_order (id),
    constraint payment_reverses_fk foreign key (reverses_id) references payment (id)
);
create index payment_order_ix on payment (order_id);
create index payment_recorded_at_ix on payment (recorded_at);
