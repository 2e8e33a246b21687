-- Where the log ends: one row, locked by an appender until its batch is committed, so that commit order is position
-- order. Written by the event store; can be rebuilt from the last row of event_log.
create table log_head (
    id tinyint not null,
    position bigint not null,
    hash binary(32) not null,
    recorded_at bigint not null,
    epoch int not null,
    primary key (id) /*T![clustered_index] clustered */
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin
  comment = 'end of the event log; one row, the lock of all appends';

insert into log_head (id, position, hash, recorded_at, epoch)
values (1, 0, unhex('0000000000000000000000000000000000000000000000000000000000000000'), 0, 0);
