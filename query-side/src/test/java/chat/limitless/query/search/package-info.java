/// Tests of finding chats and what was said in them.
@NullMarked
package chat.limitless.query.search;

import org.jspecify.annotations.NullMarked;
