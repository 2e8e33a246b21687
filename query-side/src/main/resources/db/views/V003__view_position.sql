create table view_position (
    group_name varchar(128) collate utf8mb4_bin not null,
    segment int not null,
    position bigint not null,
    published_at_micros bigint not null,
    primary key (group_name, segment)
) default character set utf8mb4 collate utf8mb4_bin
  comment = 'Position each segment has reached, told to the other query instances. Written by PositionPublisher at most every 50 ms; fills itself again when emptied.';
