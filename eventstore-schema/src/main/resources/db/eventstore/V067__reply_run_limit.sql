-- What the reply has taken from the hour's cost and not given back yet; 0 when nothing is left to give back.
alter table reply_run
  add column limit_micros bigint not null default 0;
