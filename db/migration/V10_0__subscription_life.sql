-- A paid period may run on for some days by courtesy; the next paid period begins where the paid one ended.
alter table subscription add column courtesy_days int default 0 not null;
alter table subscription add column closed_because varchar(20);
alter table subscription add constraint subscription_courtesy_ck check (courtesy_days between 0 and 14);
create index subscription_end_date_ix on subscription (end_date);

-- Everything that was ever done to a subscription, with what it was before: so that what an order did can be taken back.
create table subscription_change (
    id              bigint generated always as identity,
    subscription_id uuid                        not null,
    changed_at      timestamp(6) with time zone not null,
    actor           varchar(100)                not null,
    act             varchar(20)                 not null,
    -- the order that brought it about
    order_id        uuid,
    state_before    varchar(10)                 not null,
    state_after     varchar(10)                 not null,
    servers_before  int                         not null,
    servers_after   int                         not null,
    end_before      date,
    end_after       date,
    courtesy_before int                         not null,
    courtesy_after  int                         not null,
    constraint subscription_change_pk primary key (id),
    constraint subscription_change_subscription_fk foreign key (subscription_id) references subscription (id)
);
create index subscription_change_subscription_ix on subscription_change (subscription_id, id);
create index subscription_change_order_ix on subscription_change (order_id);

-- What a server uses besides its subscription: a trial on top, for as long as it runs, and what follows on it.
alter table asset add column trial_id uuid;
alter table asset add column next_id uuid;
-- a server, or what stands for all of an organization's instances in the cloud
alter table asset add column kind varchar(10) default 'SERVER' not null;
-- a key made at a renewal stands beside the one before, which stays good
alter table registration_key add column beside boolean default false not null;
-- since when the server comes with the key that it came with last
alter table asset_contact add column key_since timestamp(6) with time zone;
alter table asset add constraint asset_trial_fk foreign key (trial_id) references subscription (id);
alter table asset add constraint asset_next_fk foreign key (next_id) references subscription (id);
create index asset_trial_ix on asset (trial_id);
create index asset_next_ix on asset (next_id);
