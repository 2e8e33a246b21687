create table price_list_version (
    price_list_id varchar(64) collate utf8mb4_bin not null,
    version bigint not null,
    base_micros_per_usd bigint not null,
    margin_percent int not null,
    model_count int not null,
    sellable_count int not null,
    models longtext collate utf8mb4_bin not null,
    packs longtext collate utf8mb4_bin not null,
    effective_at_micros bigint not null,
    ended_at_micros bigint null,
    published_at_micros bigint not null,
    last_position bigint not null,
    primary key (price_list_id, version)
) default character set utf8mb4 collate utf8mb4_bin
  comment = 'Every version of the price list, its models and packs as JSON; ended_at is when the next version takes its place. Written by PriceListProjection (projection.prices); rebuilt by resetting that group.';

drop table price_list;

-- The group fills the new table from the first event.
delete from token_entry where processor_name = 'projection.prices';
delete from view_position where group_name = 'projection.prices';
delete from parked_event where group_name = 'projection.prices';
