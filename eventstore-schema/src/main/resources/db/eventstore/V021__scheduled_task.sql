-- Every outgoing call and every deadline of the command side. Written by the task workers of all instances; claimed by
-- conditional update. Not rebuilt from the log, but the processes put back what is missing when they are replayed.
-- Times are milliseconds since 1970. No personal text.
create table scheduled_task (
    id varchar(160) character set utf8mb4 collate utf8mb4_bin not null,
    kind varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
    payload varchar(500) character set utf8mb4 collate utf8mb4_bin not null,
    state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    due_at bigint not null,
    attempts int not null,
    version bigint not null,
    owner varchar(80) character set utf8mb4 collate utf8mb4_bin null,
    claimed_until bigint null,
    last_failure varchar(300) character set utf8mb4 collate utf8mb4_bin null,
    created_at bigint not null,
    ended_at bigint null,
    primary key (id),
    key scheduled_task_due (state, due_at)
) default character set utf8mb4 collate utf8mb4_bin comment 'command side: calls and deadlines to come';
