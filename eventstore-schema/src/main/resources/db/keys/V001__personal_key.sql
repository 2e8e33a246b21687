-- One key per user, wrapped by a master key. Written by the vault. Deleting the wrapped key erases the person: the row
-- stays, without it, so that no second key is made for the same user. Cannot be rebuilt; has a backup of its own.
create table personal_key (
    subject_id varchar(80) not null,
    key_id binary(16) not null,
    master_key_id varchar(40) null,
    wrapped_key varbinary(200) null,
    created_at bigint not null,
    destroyed_at bigint null,
    primary key (subject_id) /*T![clustered_index] clustered */,
    unique key personal_key_id (key_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin
  comment = 'personal keys; without wrapped_key the person is erased';
