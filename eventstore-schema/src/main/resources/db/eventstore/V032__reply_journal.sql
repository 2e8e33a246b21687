-- What readers of a running reply are shown, as it goes over the wire, sealed with the key of the owner.
-- One writer for each reply, so a gap is arithmetic: the next row starts at to_seq + 1.
create table reply_journal (
  reply_id varchar(64) not null,
  from_seq int not null,
  to_seq int not null,
  payload mediumblob not null,
  written_at datetime(6) not null,
  primary key (reply_id, from_seq),
  key reply_journal_by_age (written_at)
) default character set utf8mb4 collate utf8mb4_bin
  comment 'text of running replies in batches of some 200 ms; deleted an hour after the reply ended';
