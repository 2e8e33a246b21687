-- Last snapshot of each aggregate, so that a cold load is short.
-- Written by the event store; can be deleted at any time.
create table snapshot (
    stream_id varchar(80) not null,
    stream_type varchar(80) not null,
    sequence bigint not null,
    snapshot_id varchar(80) not null,
    name varchar(120) not null,
    revision int not null,
    payload mediumblob not null,
    taken_at bigint not null,
    primary key (stream_id) /*T![clustered_index] clustered */
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin
  comment = 'last snapshot of each aggregate; may be deleted at any time';
