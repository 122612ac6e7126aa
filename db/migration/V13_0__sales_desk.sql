-- For the lists of the sales desk, which are sorted by the database and read a page at a time.
create index organization_name_ix on organization (name, id);
create index asset_organization_ix on asset (organization_id);
create index customer_order_placed_ix on customer_order (placed_at, number);
create index customer_order_net_ix on customer_order (net_cents, number);
create index customer_order_balance_ix on customer_order (balance_cents, due_on);
create index invoice_issued_ix on invoice (issued_on, net_cents);

-- The customer's own number of an order, in lower case, as it was given with the order and with each of its invoices.
alter table customer_order add column purchase_order varchar(100);
alter table invoice add column purchase_order varchar(100);
create index customer_order_purchase_order_ix on customer_order (purchase_order);
create index invoice_purchase_order_ix on invoice (purchase_order);

-- Why days were given by courtesy, and by whom.
create table courtesy_grant (
    id              bigint generated always as identity,
    subscription_id uuid                        not null,
    days            int                         not null,
    reason          varchar(500)                not null,
    granted_by      varchar(100)                not null,
    granted_at      timestamp(6) with time zone not null,
    constraint courtesy_grant_pk primary key (id),
    constraint courtesy_grant_subscription_fk foreign key (subscription_id) references subscription (id)
);
create index courtesy_grant_subscription_ix on courtesy_grant (subscription_id, id);
