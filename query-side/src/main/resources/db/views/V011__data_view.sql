create table data_view (
    view_id varchar(64) collate utf8mb4_bin not null,
    user_id varchar(64) collate utf8mb4_bin not null,
    agent_id varchar(64) collate utf8mb4_bin not null,
    scope varchar(64) collate utf8mb4_bin not null,
    opened_at_micros bigint not null,
    expires_at_micros bigint not null,
    last_position bigint not null,
    primary key (view_id),
    key data_view_user (user_id, last_position)
) default character set utf8mb4 collate utf8mb4_bin
  comment = 'Announced looks of agents at the data of one user. Written by DataViewProjection (projection.accounts); rebuilt by resetting that group.';
