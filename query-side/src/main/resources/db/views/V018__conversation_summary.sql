create table conversation_summary (
    conversation_id varchar(64) collate utf8mb4_bin not null,
    owner_id varchar(64) collate utf8mb4_bin not null,
    title_sealed blob null,
    title_automatic boolean not null,
    started_at_micros bigint not null,
    last_message_at_micros bigint null,
    activity_position bigint not null,
    running_replies int not null,
    deleted boolean not null,
    last_position bigint not null,
    primary key (conversation_id),
    key conversation_summary_list (owner_id, deleted, activity_position)
) default character set utf8mb4 collate utf8mb4_bin
  comment = 'The list of chats, titles sealed with the key of the owner. Written by ConversationProjection (projection.conversation); rebuilt by resetting that group.';
