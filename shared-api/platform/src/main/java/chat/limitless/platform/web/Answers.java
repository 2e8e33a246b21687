package chat.limitless.platform.web;

import chat.limitless.api.RefusalCode;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What an endpoint answers with. Published in the OpenAPI document, together with what follows from its signature
/// (sign-in, role, body, idempotency key, least position). The tests hold every answer they see against it.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Answers {

    /// The statuses when all goes well. None means 200, unless the answer is a stream.
    int[] value() default {};

    /// Whether it answers with a stream of events, as 200.
    boolean stream() default false;

    /// What the business may say instead.
    RefusalCode[] refusals() default {};

    /// Problems that do not follow from the signature.
    ProblemCode[] problems() default {};
}
