-- A removed server, whose keys are refused as revoked, is found by a part of its name or its address, too.
create index asset_removed_trgm_ix on asset using gin (lower(name) gin_trgm_ops, lower(url) gin_trgm_ops)
    where live_name is null;
