create table credit_lot_change (
    account_id varchar(64) collate utf8mb4_bin not null,
    position bigint not null,
    lot_id varchar(64) collate utf8mb4_bin not null,
    what varchar(10) collate utf8mb4_bin not null,
    micros bigint not null,
    primary key (account_id, position, lot_id, what),
    key credit_lot_change_lot (account_id, lot_id, position)
) default character set utf8mb4 collate utf8mb4_bin
  comment = 'What each event did to the lots of its account. Written by LotChangeProjection (projection.lot-changes); rebuilt by resetting that group.';
