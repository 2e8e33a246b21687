create table rate_limit (
    id varchar(160) collate utf8mb4_bin not null,
    state varbinary(1000) null,
    expires_at bigint not null default 0,
    primary key (id),
    key rate_limit_by_age (expires_at)
) default character set utf8mb4 collate utf8mb4_bin
  comment = 'Token buckets of the limits all query-side instances share, one row for each key (limit, rate, user or address), full again at expires_at (milliseconds since 1970). No read model: written by whoever takes a token; lost, every bucket is full.';
