-- Where each event processor of the query side stands, and which instance owns the segment now.
-- Written by Axon's token store in the transaction of what the processor writes.
-- Belongs to the read models beside it: emptied together with them,
-- it makes their processors start from the first event.
create table token_entry (
    processor_name varchar(120) collate utf8mb4_bin not null,
    segment int not null,
    token mediumblob,
    token_type varchar(190) collate utf8mb4_bin,
    timestamp varchar(40) collate utf8mb4_bin not null,
    owner varchar(190) collate utf8mb4_bin,
    primary key (processor_name, segment) /*T![clustered_index] CLUSTERED */
) character set utf8mb4 collate utf8mb4_bin;
