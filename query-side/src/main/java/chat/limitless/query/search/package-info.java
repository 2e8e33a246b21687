/// Finding chats and what was said in them: an index of words, kept by every instance for itself.
@NullMarked
package chat.limitless.query.search;

import org.jspecify.annotations.NullMarked;
