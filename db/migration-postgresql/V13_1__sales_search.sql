-- A part of a name, an e-mail or an address is found among hundreds of thousands. The extension is a trusted one: the
-- database's owner may create it.
create extension if not exists pg_trgm;
create index organization_name_trgm_ix on organization using gin (lower(name) gin_trgm_ops);
create index portal_user_email_trgm_ix on portal_user using gin (email gin_trgm_ops);
create index asset_live_name_trgm_ix on asset using gin (live_name gin_trgm_ops);
create index asset_url_trgm_ix on asset using gin (lower(url) gin_trgm_ops);
