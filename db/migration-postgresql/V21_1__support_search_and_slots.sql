-- A partial index is none that others could refer to: changing a key's slot no longer waits for check-ins that refer to the key,
-- nor they for it, which had made revocations and check-ins of the same servers wait for each other.
alter table registration_key drop constraint registration_key_slot_uq;
create unique index registration_key_slot_ux on registration_key (slot) where slot is not null;

-- A server is found by the beginning of its address.
create index asset_url_begins_ix on asset (lower(url) text_pattern_ops);
