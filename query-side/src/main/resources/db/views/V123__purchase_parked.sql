create table purchase_parked (
    position bigint not null,
    purchase_id varchar(64) collate utf8mb4_bin not null,
    reason varchar(64) collate utf8mb4_bin not null,
    paid_minor bigint not null,
    paid_currency varchar(8) collate utf8mb4_bin not null,
    session_id varchar(190) collate utf8mb4_bin null,
    payment_id varchar(190) collate utf8mb4_bin null,
    parked_at_micros bigint not null,
    primary key (position)
) default character set utf8mb4 collate utf8mb4_bin
  comment = 'Payments that do not fit their purchase, for a person to look at. Written by ParkedPurchaseProjection (projection.payments); rebuilt by resetting that group.';
