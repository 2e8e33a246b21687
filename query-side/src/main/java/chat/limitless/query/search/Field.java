package chat.limitless.query.search;

/// The fields of what is in the index. Three kinds of entries: `chat`, one for each; `title`, what it is called;
/// `message` and `reply`, what was said in it.
final class Field {

    /// Version of all this; an index of another version is made anew.
    static final String VERSION = "1";

    static final String KIND = "kind";
    /// Id of the chat, message or reply; of a title, the id of its chat with something behind it.
    static final String ID = "id";
    static final String OWNER = "owner";
    static final String CHAT = "chat";
    /// The words of a title, a message or a reply.
    static final String TEXT = "text";
    /// The model that answered; of replies only.
    static final String MODEL = "model";
    /// Place in the order of the log: twice the position of the event that said it, and one more for the answer of a
    /// turn that was copied as a whole.
    static final String ORDER = "order";
    /// When it was said, in microseconds since 1970.
    static final String AT = "at";
    /// 1 while it stands in a branch that was removed; of messages and replies.
    static final String HIDDEN = "hidden";
    /// 1 while the chat is deleted; of chats.
    static final String DELETED = "deleted";
    /// Ordinal of [chat.limitless.api.conversation.Shelf]; of chats.
    static final String SHELF = "shelf";

    static final String A_CHAT = "chat";
    static final String A_TITLE = "title";
    static final String A_MESSAGE = "message";
    static final String A_REPLY = "reply";

    private Field() {}

    /// The id of a chat's title.
    static String titleOf(String chat) {
        return chat + "/title";
    }
}
