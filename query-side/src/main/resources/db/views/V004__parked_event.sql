create table parked_event (
    group_name varchar(128) collate utf8mb4_bin not null,
    position bigint not null,
    sequence_id varchar(80) collate utf8mb4_bin not null,
    event_type varchar(128) collate utf8mb4_bin not null,
    cause varchar(255) collate utf8mb4_bin not null,
    attempts int not null,
    parked_at_micros bigint not null,
    tried_at_micros bigint not null,
    primary key (group_name, position),
    key parked_event_sequence (group_name, sequence_id, position)
) default character set utf8mb4 collate utf8mb4_bin
  comment = 'Dead letters: events a projection group could not apply, by position, and the later ones of the same sequence. Written by ParkedEvents; a rebuild of the group empties and refills it.';
