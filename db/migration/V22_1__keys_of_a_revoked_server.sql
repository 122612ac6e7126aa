-- Whether something else was done since is asked of each server of an act: ten thousand times among ten thousand keys.
create index revoked_key_server_ix on revoked_key (revocation_id, asset_id);
