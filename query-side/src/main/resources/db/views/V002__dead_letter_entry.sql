-- Events that a processor of the query side could not handle, and what followed them in their stream.
-- Written by Axon's dead-letter queue. A row holds the position of its event in the log, never its contents.
-- Emptied when its processor is reset: the replay meets the same events again.
create table dead_letter_entry (
    dead_letter_id varchar(60) collate utf8mb4_bin not null,
    processing_group varchar(120) collate utf8mb4_bin not null,
    sequence_identifier varchar(120) collate utf8mb4_bin not null,
    sequence_index bigint not null,
    message_type varchar(120) collate utf8mb4_bin not null,
    event_identifier varchar(120) collate utf8mb4_bin not null,
    time_stamp varchar(60) collate utf8mb4_bin not null,
    payload_type varchar(190) collate utf8mb4_bin not null,
    payload_revision varchar(60) collate utf8mb4_bin,
    payload mediumblob not null,
    meta_data mediumblob,
    type varchar(120) collate utf8mb4_bin,
    aggregate_identifier varchar(120) collate utf8mb4_bin,
    sequence_number bigint,
    token_type varchar(190) collate utf8mb4_bin,
    token mediumblob,
    enqueued_at datetime(6) not null,
    last_touched datetime(6),
    processing_started datetime(6),
    cause_type varchar(255) collate utf8mb4_bin,
    cause_message varchar(1023) collate utf8mb4_bin,
    diagnostics mediumblob,
    primary key (dead_letter_id) /*T![clustered_index] CLUSTERED */,
    unique key dead_letter_sequence (processing_group, sequence_identifier, sequence_index)
) character set utf8mb4 collate utf8mb4_bin;
