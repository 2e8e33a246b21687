-- Where the owner keeps a chat. Chats written before are among the recent ones: nobody could say otherwise.
-- One change a statement: TiDB takes no column and its key together.
alter table conversation_summary
    add column shelf varchar(16) collate utf8mb4_bin not null default 'RECENT';
alter table conversation_summary
    add key conversation_summary_shelf (owner_id, deleted, shelf, activity_position);
alter table conversation_summary
    drop key conversation_summary_list;
