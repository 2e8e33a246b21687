/// Who is signed in: the session cookie, and what the log says about its owner.
@NullMarked
package chat.limitless.platform.signin;

import org.jspecify.annotations.NullMarked;
