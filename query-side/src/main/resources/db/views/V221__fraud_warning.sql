create table fraud_warning (
    purchase_id varchar(64) collate utf8mb4_bin not null,
    warning_id varchar(190) collate utf8mb4_bin not null,
    freezes boolean not null,
    cleared boolean not null,
    warned_at_micros bigint not null,
    last_position bigint not null,
    primary key (purchase_id, warning_id),
    key fraud_warning_open (cleared)
) default character set utf8mb4 collate utf8mb4_bin
  comment = 'Payments the provider suspects to be fraud, and whether a person has looked. Written by FraudWarningProjection (projection.payments); rebuilt by resetting that group.';
