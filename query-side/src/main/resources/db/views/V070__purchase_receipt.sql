create table purchase_receipt (
    purchase_id varchar(64) collate utf8mb4_bin not null,
    user_id varchar(64) collate utf8mb4_bin not null,
    pack_id varchar(64) collate utf8mb4_bin not null,
    credits_micros bigint not null,
    amount_minor bigint not null,
    currency varchar(8) collate utf8mb4_bin not null,
    live_mode boolean not null,
    payment_intent_id varchar(255) collate utf8mb4_bin null,
    paid_at_micros bigint null,
    paid_position bigint null,
    last_position bigint not null,
    primary key (purchase_id)
) default character set utf8mb4 collate utf8mb4_bin
  comment = 'What a receipt says of a purchase; unpaid while paid_position is null. Written by PurchaseReceiptProjection (projection.receipts); rebuilt by resetting that group.';
