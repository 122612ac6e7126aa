-- What a caller was told, and in which language: with the code it makes the sentence again.
alter table refusal_trace add column damage varchar(20);
-- whose key it was
alter table refusal_trace add column organization_id uuid;
alter table refusal_trace add column language varchar(35) default 'en' not null;

-- How often each refusal was given on each day (UTC): kept when the traces are gone.
create table refusal_count (
    on_day date        not null,
    code   varchar(30) not null,
    times  bigint      not null,
    constraint refusal_count_pk primary key (on_day, code)
);

-- A move that support made leaves the customer's own for the year as they are.
alter table asset_move add column by_staff boolean default false not null;

-- What support looks for by its exact name: instances, signing keys, addresses.
create index asset_instance_uid_ix on asset (instance_uid);
create index asset_contact_instance_uid_ix on asset_contact (instance_uid);
create index check_in_instance_uid_ix on check_in (instance_uid, asset_id);
create index refusal_trace_instance_uid_ix on refusal_trace (instance_uid, first_at);
create index asset_move_from_uid_ix on asset_move (from_uid);
create index registration_key_signing_key_ix on registration_key (signing_key, prepared_at);
create index organization_address_email_ix on organization_address (email);

-- What the timelines of servers and organizations are read by.
create index refusal_trace_asset_ix on refusal_trace (asset_id, first_at);
create index refusal_trace_organization_ix on refusal_trace (organization_id, first_at);
create index registration_key_organization_ix on registration_key (organization_id, issued_at);
create index asset_organization_added_ix on asset (organization_id, added_at);
create index asset_organization_bound_ix on asset (organization_id, bound_at);
create index trial_server_asset_ix on trial_server (asset_id);
create index customer_order_server_asset_ix on customer_order_server (asset_id);
create index mail_attempt_organization_ix on mail_attempt (organization_id, ordered_at);
create index mail_bounce_organization_ix on mail_bounce (organization_id);
