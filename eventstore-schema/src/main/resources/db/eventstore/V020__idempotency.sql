-- First answers to requests that carried an Idempotency-Key. Written by the command side after the append, deleted
-- after 7 days. An optimisation: without a row the answer is rebuilt, because ids are derived from user, route and key.
-- The answer is sealed with the user's key.
create table idempotency (
    id char(64) collate utf8mb4_bin not null,
    user_id varchar(64) collate utf8mb4_bin not null,
    route varchar(60) collate utf8mb4_bin not null,
    body_hash char(64) collate utf8mb4_bin not null,
    status smallint not null,
    answer mediumblob not null,
    created_at datetime(6) not null,
    primary key (id) /*T![clustered_index] NONCLUSTERED */,
    key idempotency_age (created_at)
) character set utf8mb4 collate utf8mb4_bin;
