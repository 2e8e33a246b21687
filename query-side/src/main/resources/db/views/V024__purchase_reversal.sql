create table purchase_reversal (
    purchase_id varchar(64) collate utf8mb4_bin not null,
    fact_id varchar(190) collate utf8mb4_bin not null,
    kind varchar(10) collate utf8mb4_bin not null,
    payment_id varchar(190) collate utf8mb4_bin null,
    amount_minor bigint not null,
    currency varchar(8) collate utf8mb4_bin not null,
    takes_money boolean not null,
    last_position bigint not null,
    primary key (purchase_id, fact_id)
) default character set utf8mb4 collate utf8mb4_bin
  comment = 'Refunds and disputes of purchases and whether they take money now. Written by PurchaseProjection (projection.payments); rebuilt by resetting that group.';
