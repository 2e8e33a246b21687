-- One row: how far the log is known to hold no open hold. Lost, it starts at 0 and reads the log once more.
create table hold_audit (
  id int not null,
  audited_position bigint not null,
  primary key (id)
) default character set utf8mb4 collate utf8mb4_bin
  comment 'every hold made up to the position has ended; written by the job that audits holds';
