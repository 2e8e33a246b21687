create table purchase_receipt_refund (
    purchase_id varchar(64) collate utf8mb4_bin not null,
    refund_id varchar(255) collate utf8mb4_bin not null,
    payment_intent_id varchar(255) collate utf8mb4_bin null,
    amount_minor bigint not null,
    currency varchar(8) collate utf8mb4_bin not null,
    status varchar(16) collate utf8mb4_bin not null,
    recorded_at_micros bigint not null,
    last_position bigint not null,
    primary key (purchase_id, refund_id)
) default character set utf8mb4 collate utf8mb4_bin
  comment = 'How each refund of a purchase stands, for its receipt. Written by PurchaseReceiptProjection (projection.receipts); rebuilt by resetting that group.';
