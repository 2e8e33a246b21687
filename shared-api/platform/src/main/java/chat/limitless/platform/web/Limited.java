package chat.limitless.platform.web;

import chat.limitless.platform.limits.Limit;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Each call of this endpoint counts, before anything of it is read: for the user who is signed in and for the address;
/// signing in for the address alone. What must not count a repetition asks for itself.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Limited {

    /// Which limit.
    Limit value();
}
