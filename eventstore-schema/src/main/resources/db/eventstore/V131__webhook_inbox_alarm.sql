-- In which state a notice was last told as overdue: each one is told once in each state. And a state of its own for
-- those whose purchase never came: until now they stayed parked when they were given up.
alter table webhook_inbox add column alarmed_as varchar(10) character set utf8mb4 collate utf8mb4_bin null;
update webhook_inbox set state = 'orphan'
  where state = 'parked' and reason in ('unknown-purchase', 'no-page-yet')
    and received_at < (unix_timestamp() - 86400) * 1000;
