create table transcript_item (
    item_id varchar(64) collate utf8mb4_bin not null,
    conversation_id varchar(64) collate utf8mb4_bin not null,
    owner_id varchar(64) collate utf8mb4_bin not null,
    position bigint not null,
    kind varchar(16) collate utf8mb4_bin not null,
    parent_reply_id varchar(64) collate utf8mb4_bin null,
    message_id varchar(64) collate utf8mb4_bin null,
    status varchar(16) collate utf8mb4_bin null,
    reason varchar(128) collate utf8mb4_bin null,
    finish_reason varchar(64) collate utf8mb4_bin null,
    model_asked varchar(255) collate utf8mb4_bin null,
    model_answered varchar(255) collate utf8mb4_bin null,
    hold_micros bigint null,
    estimate_micros bigint null,
    receipt varchar(4000) collate utf8mb4_bin null,
    text_sealed longblob null,
    reasoning_sealed longblob null,
    at_micros bigint not null,
    last_position bigint not null,
    primary key (item_id),
    key transcript_item_conversation (conversation_id, position)
) default character set utf8mb4 collate utf8mb4_bin
  comment = 'Messages and replies of a chat in log order, text sealed with the key of the owner. Written by TranscriptProjection (projection.conversation); rebuilt by resetting that group.';
