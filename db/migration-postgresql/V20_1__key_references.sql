-- A key is found by its short reference, the last five characters of its id, and by the beginning of its id.
create index registration_key_short_ix on registration_key (right(id, 5));
create index registration_key_beginning_ix on registration_key (id varchar_pattern_ops);
