package chat.limitless.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The name (`feature.past-verb`) and revision under which an event is stored. Both outlive every rename of the class.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {

    /// Stored name, for example `credits.held`.
    String value();

    /// Revision of the JSON shape, from 1. A new revision needs an upcaster or only nullable additions.
    int revision() default 1;

    /// First revision whose JSON the record reads as it is; older ones are lifted by upcasters before.
    int loadsFrom() default 1;
}
