create table purchase (
    purchase_id varchar(64) collate utf8mb4_bin not null,
    user_id varchar(64) collate utf8mb4_bin not null,
    pack_id varchar(64) collate utf8mb4_bin not null,
    credits_micros bigint not null,
    amount_minor bigint not null,
    currency varchar(8) collate utf8mb4_bin not null,
    status varchar(16) collate utf8mb4_bin not null,
    checkout_url varchar(2048) collate utf8mb4_bin null,
    started_at_micros bigint not null,
    updated_at_micros bigint not null,
    started_position bigint not null,
    last_position bigint not null,
    primary key (purchase_id),
    key purchase_user (user_id, started_position)
) default character set utf8mb4 collate utf8mb4_bin
  comment = 'Purchases and how far they are. Written by PurchaseProjection (projection.payments); rebuilt by resetting that group.';
