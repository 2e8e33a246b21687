create table usage_day (
    user_id varchar(64) collate utf8mb4_bin not null,
    day varchar(10) collate utf8mb4_bin not null,
    model varchar(255) collate utf8mb4_bin not null,
    spent_micros bigint not null,
    replies bigint not null,
    prompt_tokens bigint not null,
    completion_tokens bigint not null,
    last_position bigint not null,
    primary key (user_id, day, model)
) default character set utf8mb4 collate utf8mb4_bin
  comment = 'What each user spent per day (UTC) and model that answered. Written by UsageDayProjection (projection.usage); rebuilt by resetting that group.';
