/// How far the projections are and what they had to leave aside.
@NullMarked
package chat.limitless.query.admin;

import org.jspecify.annotations.NullMarked;
