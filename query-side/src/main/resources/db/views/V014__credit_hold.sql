create table credit_hold (
    account_id varchar(64) collate utf8mb4_bin not null,
    hold_id varchar(64) collate utf8mb4_bin not null,
    reply_id varchar(64) collate utf8mb4_bin not null,
    conversation_id varchar(64) collate utf8mb4_bin not null,
    amount_micros bigint not null,
    held_at_micros bigint not null,
    state varchar(16) collate utf8mb4_bin not null,
    last_position bigint not null,
    primary key (account_id, hold_id),
    key credit_hold_state (account_id, state)
) default character set utf8mb4 collate utf8mb4_bin
  comment = 'Every hold and how it ended; open ones are shown. Written by CreditProjection (projection.credits); rebuilt by resetting that group.';
