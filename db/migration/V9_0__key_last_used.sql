-- The key with which a server came last: after a replacement its page tells whether GLPI has the new one.
alter table asset_contact add column key_id varchar(40);
