-- How many messages and replies at the beginning of the chat the model was not sent for a reply. Null where that was
-- not written down yet: the replies of before this column are among those.
alter table transcript_item
    add column left_out_messages int null;
