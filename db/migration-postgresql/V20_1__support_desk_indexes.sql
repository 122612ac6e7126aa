-- A key is found by its short reference, the last five characters of its id, and by the beginning of its id.
create index registration_key_short_ix on registration_key (right(id, 5));
create index registration_key_beginning_ix on registration_key (id varchar_pattern_ops);

-- What happened to few of an organization's many keys and servers.
create index registration_key_revoked_ix on registration_key (organization_id, revoked_at) where revoked_at is not null;
create index registration_key_superseded_ix on registration_key (organization_id, superseded_at)
    where superseded_at is not null;
create index asset_removed_ix on asset (organization_id, removed_at) where removed_at is not null;
