package chat.limitless.platform.signin;

import chat.limitless.api.accounts.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Opens an endpoint, or all endpoints of a class, only to people who hold one of the roles; others get 403.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RequiresRole {

    /// Any one of these is enough.
    Role[] value();
}
