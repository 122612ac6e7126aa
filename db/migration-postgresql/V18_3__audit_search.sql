-- actions are found by how they begin, too; names and e-mails by any part of them
drop index audit_entry_action_ix;
create index audit_entry_action_ix on audit_entry (action varchar_pattern_ops, number);
create index audit_person_name_trgm_ix on audit_person using gin (lower(name) gin_trgm_ops);
create index audit_person_email_trgm_ix on audit_person using gin (lower(email) gin_trgm_ops);
