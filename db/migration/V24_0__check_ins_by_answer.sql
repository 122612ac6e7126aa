-- What was accepted and what was refused on one day is counted apart: one row per key, UID, day and answer.
alter table check_in drop constraint check_in_pk;
alter table check_in add constraint check_in_pk primary key (key_id, instance_uid, on_day, code);

-- since when a server had been bound to the instance that it left
alter table asset_move add column left_bound_at timestamp(6) with time zone;

-- why a refused caller has no UID: none was sent, it was malformed, or too many came to be told apart
alter table refusal_trace add column no_uid varchar(20);
