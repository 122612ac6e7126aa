-- what a server used before it continued free: a renewal of that offers to bring it back
alter table asset add column continued_from_id uuid;
alter table asset add constraint asset_continued_from_fk foreign key (continued_from_id) references subscription (id);
create index asset_continued_from_ix on asset (continued_from_id);
