-- The message of another chat up to which a chat began as a copy. Null where it did not.
alter table conversation_summary
    add column forked_from_conversation_id varchar(64) collate utf8mb4_bin null,
    add column forked_from_message_id varchar(64) collate utf8mb4_bin null;
