-- What payment providers told us, by their event id, stored before it is worked on. Written by the webhook endpoint and
-- by the job that lists what was never delivered. The body is sealed with a service key and forgotten after 90 days.
-- Times are milliseconds since 1970.
create table webhook_inbox (
    event_id varchar(190) character set utf8mb4 collate utf8mb4_bin not null,
    event_type varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    source varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
    state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    reason varchar(100) character set utf8mb4 collate utf8mb4_bin null,
    body mediumblob null,
    received_at bigint not null,
    handled_at bigint null,
    primary key (event_id),
    key webhook_inbox_state (state, received_at),
    key webhook_inbox_age (received_at)
) default character set utf8mb4 collate utf8mb4_bin comment 'command side: what payment providers told us';
