-- One row for each running command-side instance: alive until lease_until (time of the database).
-- Written by the journal thread of its instance with every flush; a row that lapsed is deleted by whoever takes over.
create table instance_lease (
  instance_id varchar(64) not null,
  lease_until datetime(6) not null,
  started_at datetime(6) not null,
  primary key (instance_id)
) default character set utf8mb4 collate utf8mb4_bin
  comment 'instances that may write replies; written by each instance, losing it ends its runs';
