create table credit_entry (
    account_id varchar(64) collate utf8mb4_bin not null,
    position bigint not null,
    user_id varchar(64) collate utf8mb4_bin not null,
    type varchar(16) collate utf8mb4_bin not null,
    at_micros bigint not null,
    amount_micros bigint not null,
    balance_change_micros bigint not null,
    balance_after_micros bigint not null,
    available_after_micros bigint not null,
    overrun_micros bigint not null,
    hold_id varchar(64) collate utf8mb4_bin null,
    reply_id varchar(64) collate utf8mb4_bin null,
    conversation_id varchar(64) collate utf8mb4_bin null,
    purchase_id varchar(64) collate utf8mb4_bin null,
    lot_id varchar(64) collate utf8mb4_bin null,
    receipt varchar(4000) collate utf8mb4_bin null,
    primary key (account_id, position),
    key credit_entry_position (position),
    key credit_entry_type (type, position),
    key credit_entry_at (at_micros, position),
    key credit_entry_purchase (purchase_id, position)
) default character set utf8mb4 collate utf8mb4_bin
  comment = 'Every movement of credits with the balance after it. Written by CreditProjection (projection.credits); rebuilt by resetting that group.';
