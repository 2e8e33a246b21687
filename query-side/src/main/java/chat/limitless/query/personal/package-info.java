/// Personal text in read models: sealed with the key of its owner, opened only for an answer.
@NullMarked
package chat.limitless.query.personal;

import org.jspecify.annotations.NullMarked;
