create table credit_lot (
    account_id varchar(64) collate utf8mb4_bin not null,
    lot_id varchar(64) collate utf8mb4_bin not null,
    kind varchar(16) collate utf8mb4_bin not null,
    size_micros bigint not null,
    remaining_micros bigint not null,
    priority int not null,
    reason varchar(128) collate utf8mb4_bin not null,
    purchase_id varchar(64) collate utf8mb4_bin null,
    granted_at_micros bigint not null,
    expires_at_micros bigint not null,
    granted_position bigint not null,
    last_position bigint not null,
    primary key (account_id, lot_id)
) default character set utf8mb4 collate utf8mb4_bin
  comment = 'Lots of credits with what is left of them. Written by CreditProjection (projection.credits); rebuilt by resetting that group.';
