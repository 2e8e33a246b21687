-- The log. Written only by the appenders of the event store, one transaction per batch, under the lock of log_head.
-- Never updated, never deleted from; cannot be rebuilt from anything else. hash: see ChainHash.
create table event_log (
    position bigint not null,
    stream_id varchar(80) not null,
    sequence bigint not null,
    event_id varchar(80) not null,
    stream_type varchar(80) not null,
    event_type varchar(120) not null,
    revision int not null,
    subject_id varchar(80) null,
    payload mediumblob not null,
    metadata mediumblob not null,
    recorded_at bigint not null,
    hash binary(32) not null,
    primary key (position) /*T![clustered_index] clustered */,
    unique key event_log_stream (stream_id, sequence),
    unique key event_log_event (event_id),
    key event_log_subject (subject_id, position)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin
  comment = 'the event log: append only, written by the event store';
