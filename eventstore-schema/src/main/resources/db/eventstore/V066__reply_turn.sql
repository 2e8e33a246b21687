-- Whose lock makes a user's messages come one after the other while the running replies are counted.
-- One row for each user who sent a message lately; written with every message, swept when old. Nothing is lost with it.
create table reply_turn (
  user_id varchar(64) not null,
  taken_at datetime(6) not null,
  primary key (user_id),
  key reply_turn_by_age (taken_at)
) default character set utf8mb4 collate utf8mb4_bin
  comment 'one row to lock for each user while a reply is claimed; written by all command-side instances';
