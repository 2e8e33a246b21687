create table credit_adjustment (
    account_id varchar(64) collate utf8mb4_bin not null,
    adjustment_id varchar(64) collate utf8mb4_bin not null,
    user_id varchar(64) collate utf8mb4_bin not null,
    amount_micros bigint not null,
    reason varchar(128) collate utf8mb4_bin not null,
    proposed_by varchar(64) collate utf8mb4_bin not null,
    proposed_at_micros bigint not null,
    expires_at_micros bigint null,
    proposed_position bigint not null,
    status varchar(16) collate utf8mb4_bin not null,
    decided_by varchar(64) collate utf8mb4_bin null,
    decided_at_micros bigint null,
    last_position bigint not null,
    primary key (account_id, adjustment_id),
    key credit_adjustment_status (status, proposed_position)
) default character set utf8mb4 collate utf8mb4_bin
  comment = 'Changes of accounts by hand, proposed and decided. Written by CreditProjection (projection.credits); rebuilt by resetting that group.';
