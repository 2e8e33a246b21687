create table price_list (
    price_list_id varchar(64) collate utf8mb4_bin not null,
    version bigint not null,
    micros_per_usd bigint not null,
    models longtext collate utf8mb4_bin not null,
    last_position bigint not null,
    primary key (price_list_id)
) default character set utf8mb4 collate utf8mb4_bin
  comment = 'The price list in force, its models as JSON. Written by PriceListProjection (projection.prices); rebuilt by resetting that group.';
