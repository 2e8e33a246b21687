create table user_profile (
    user_id varchar(64) collate utf8mb4_bin not null,
    name_sealed blob null,
    email_sealed blob null,
    email_lookup varchar(128) collate utf8mb4_bin null,
    login_method varchar(64) collate utf8mb4_bin null,
    role_support boolean not null,
    role_finance boolean not null,
    role_admin boolean not null,
    disabled boolean not null,
    registered_at_micros bigint not null,
    registered_position bigint not null,
    last_position bigint not null,
    primary key (user_id),
    key user_profile_email (email_lookup),
    key user_profile_registered (registered_position)
) default character set utf8mb4 collate utf8mb4_bin
  comment = 'One person: name and e-mail sealed with their key, roles, whether closed. Written by UserProfileProjection (projection.accounts); rebuilt by resetting that group.';
