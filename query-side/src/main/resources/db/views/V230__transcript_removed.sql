-- Whether the owner removed a message with all that was said below it. What was written before is there: nobody could
-- remove it.
alter table transcript_item
    add column removed boolean not null default false;
