-- one secret address of a calendar for each person, known by its hash only; gone with the person
create table calendar_feed (
    user_id    uuid                        not null,
    token_hash varchar(64)                 not null,
    created_at timestamp(6) with time zone not null,
    constraint calendar_feed_pk primary key (user_id),
    constraint calendar_feed_token_uq unique (token_hash),
    constraint calendar_feed_user_fk foreign key (user_id) references portal_user (id) on delete cascade
);
