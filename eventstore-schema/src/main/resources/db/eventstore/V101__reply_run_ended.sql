-- Since when a reply has ended, and when somebody was told that it is not settled yet.
alter table reply_run
  add column ended_at datetime(6) null,
  add column alarmed_at datetime(6) null;

update reply_run set ended_at = changed_at where state in ('ending', 'settling');
