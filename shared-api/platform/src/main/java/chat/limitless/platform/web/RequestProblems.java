package chat.limitless.platform.web;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Which problem of the protocol an exception of the web framework stands for. Only names of our own fields go out,
/// never values, and never the words of the framework.
final class RequestProblems {

    private RequestProblems() {}

    /// The problem; null when it is none of the protocol.
    static @Nullable Problem of(Throwable failure) {
        return switch (failure) {
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MethodArgumentNotValidException invalid ->
                new Problem(
                        ProblemCode.INVALID,
                        Map.of(
                                "fields",
                                invalid.getBindingResult().getFieldErrors().stream()
                                        .map(error -> error.getField())
                                        .distinct()
                                        .sorted()
                                        .toList()));
            case HandlerMethodValidationException invalid ->
                new Problem(
                        ProblemCode.INVALID,
                        Map.of(
                                "fields",
                                invalid.getParameterValidationResults().stream()
                                        .map(result -> String.valueOf(
                                                result.getMethodParameter().getParameterName()))
                                        .sorted()
                                        .toList()));
            case ConstraintViolationException _ -> new Problem(ProblemCode.INVALID);
            case MissingServletRequestParameterException missing ->
                new Problem(ProblemCode.PARAMETER_MISSING, Map.of("parameter", missing.getParameterName()));
            case MissingRequestHeaderException missing ->
                new Problem(ProblemCode.PARAMETER_MISSING, Map.of("parameter", missing.getHeaderName()));
            case MissingRequestValueException _ -> new Problem(ProblemCode.PARAMETER_MISSING);
            case MethodArgumentTypeMismatchException mismatch ->
                new Problem(ProblemCode.PARAMETER_MALFORMED, Map.of("parameter", mismatch.getName()));
            case TypeMismatchException _ -> new Problem(ProblemCode.PARAMETER_MALFORMED);
            case NoResourceFoundException _, NoHandlerFoundException _ -> new Problem(ProblemCode.NOT_FOUND);
            case HttpRequestMethodNotSupportedException _ -> new Problem(ProblemCode.METHOD_NOT_ALLOWED);
            case HttpMediaTypeNotSupportedException _ -> new Problem(ProblemCode.MEDIA_TYPE);
            case HttpMediaTypeNotAcceptableException _ -> new Problem(ProblemCode.NOT_ACCEPTABLE);
            case BodyLimit.BodyTooLarge tooLarge -> tooLarge.problem();
            default -> null;
        };
    }

    private static Problem unreadable(HttpMessageNotReadableException unreadable) {
        for (var cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            switch (cause) {
                case JacksonIOException _ -> {
                    // the cause says why reading failed
                }
                case BodyLimit.BodyTooLarge tooLarge -> {
                    return tooLarge.problem();
                }
                case UnrecognizedPropertyException unknown -> {
                    return new Problem(ProblemCode.FIELD_UNKNOWN, Map.of("field", unknown.getPropertyName()));
                }
                case MismatchedInputException mismatch -> {
                    return new Problem(ProblemCode.BODY_MALFORMED, Map.of("field", path(mismatch.getPath())));
                }
                case JacksonException malformed -> {
                    return new Problem(ProblemCode.BODY_MALFORMED, Map.of("field", path(malformed.getPath())));
                }
                default -> {
                    // keep looking
                }
            }
        }
        return new Problem(ProblemCode.BODY_MALFORMED);
    }

    private static String path(List<JacksonException.Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            if (reference.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }
}
