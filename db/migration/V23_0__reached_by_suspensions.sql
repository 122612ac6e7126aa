-- What a suspension by staff took over waited for a payment before: that is what it goes back to.
alter table subscription add column unpaid_before boolean default false not null;

-- The servers that used what was suspended or reinstated by staff: what they use later says nothing about it.
create table suspended_server (
    revocation_id uuid not null,
    asset_id      uuid not null,
    constraint suspended_server_pk primary key (revocation_id, asset_id)
);
create index suspended_server_asset_ix on suspended_server (asset_id);

insert into suspended_server (revocation_id, asset_id)
select distinct c.revocation_id, a.id
from subscription_change c
join asset a on a.subscription_id = c.subscription_id or a.trial_id = c.subscription_id
where c.revocation_id is not null and c.act in ('SUSPENDED', 'REINSTATED') and a.added_at <= c.changed_at;
