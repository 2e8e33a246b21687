create table credit_account (
    account_id varchar(64) collate utf8mb4_bin not null,
    user_id varchar(64) collate utf8mb4_bin not null,
    balance_micros bigint not null,
    held_micros bigint not null,
    last_position bigint not null,
    primary key (account_id),
    unique key credit_account_user (user_id)
) default character set utf8mb4 collate utf8mb4_bin
  comment = 'Balance and held credits of one user. Written by CreditProjection (projection.credits); rebuilt by resetting that group.';
