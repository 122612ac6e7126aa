-- What the caller of a refusal was told, to the letter: a sentence of ours with places and numbers, and nothing of a key.
alter table refusal_trace add column told varchar(2000);
