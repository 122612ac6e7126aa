-- An organization's timeline has its mails by when they were last tried.
create index mail_attempt_organization_at_ix on mail_attempt (organization_id, (coalesce(last_attempt_at, ordered_at)));
drop index mail_attempt_organization_ix;
