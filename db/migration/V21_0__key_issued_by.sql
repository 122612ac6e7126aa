-- The person who issued a key, for support's timelines; nothing where a job did. Of keys issued before, the audit record knows.
alter table registration_key add column issued_by uuid;
