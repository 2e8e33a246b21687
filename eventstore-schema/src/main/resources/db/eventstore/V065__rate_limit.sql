-- Token buckets of the limits all command-side instances share, one row for each key (limit, rate, user or address).
-- Written under the row's lock by whoever takes a token; a row whose bucket is full again says nothing and is swept.
-- Lost, every bucket is full. An address stays at most until its bucket is full and the sweep has come by.
create table rate_limit (
  id varchar(160) not null,
  state varbinary(1000) null,
  expires_at bigint not null default 0,
  primary key (id),
  key rate_limit_by_age (expires_at)
) default character set utf8mb4 collate utf8mb4_bin
  comment 'token buckets; written by all command-side instances; expires_at in milliseconds since 1970';
