create table mail_preferences (
    user_id varchar(64) collate utf8mb4_bin not null,
    off_kinds varchar(500) collate utf8mb4_bin null,
    language varchar(8) collate utf8mb4_bin null,
    chosen_position bigint null,
    browser_language varchar(8) collate utf8mb4_bin null,
    browser_position bigint null,
    primary key (user_id)
) default character set utf8mb4 collate utf8mb4_bin
  comment = 'Which e-mails a person gets, in which language. Written by MailPreferencesProjection (projection.accounts); rebuilt by resetting that group.';
