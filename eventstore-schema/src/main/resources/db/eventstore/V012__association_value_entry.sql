-- Under which ids each saga is found. Written by Axon's saga store together with saga_entry. Cannot be rebuilt.
create table association_value_entry (
    id bigint not null auto_increment,
    association_key varchar(60) collate utf8mb4_bin not null,
    association_value varchar(120) collate utf8mb4_bin not null,
    saga_id varchar(60) collate utf8mb4_bin not null,
    saga_type varchar(190) collate utf8mb4_bin not null,
    primary key (id) /*T![clustered_index] CLUSTERED */,
    key association_lookup (association_key, association_value, saga_type),
    key association_saga (saga_id, saga_type)
) character set utf8mb4 collate utf8mb4_bin;
