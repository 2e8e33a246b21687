-- State of the sagas of the command side. Written by Axon's saga store in the transaction of the processor's token.
-- Cannot be rebuilt. Holds no personal text.
create table saga_entry (
    saga_id varchar(60) collate utf8mb4_bin not null,
    revision varchar(60) collate utf8mb4_bin,
    saga_type varchar(190) collate utf8mb4_bin,
    serialized_saga mediumblob,
    primary key (saga_id) /*T![clustered_index] CLUSTERED */
) character set utf8mb4 collate utf8mb4_bin;
