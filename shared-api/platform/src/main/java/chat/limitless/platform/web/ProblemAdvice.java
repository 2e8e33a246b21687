package chat.limitless.platform.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.eventstore.LogBusy;
import chat.limitless.eventstore.LogUnavailable;
import chat.limitless.platform.Busy;
import chat.limitless.platform.limits.LimitReached;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/// Turns whatever an endpoint throws into a problem answer. Refusals are answers, not failures: they are not logged
/// as errors. What nobody expected is logged with its stack and answered with the request id alone.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final int LONGEST_CHAIN_OF_CAUSES = 20;
    private static final Duration COME_AGAIN = Duration.ofSeconds(1);
    private static final int TOO_MANY = HttpStatus.TOO_MANY_REQUESTS.value();

    /// What runs ends when it ends; after this long it is worth looking again.
    private static final Duration TOO_MANY_LAST = Duration.ofSeconds(5);

    private static final Map<String, Integer> REFUSAL_STATUS =
            Arrays.stream(RefusalCode.values()).collect(Collectors.toMap(RefusalCode::code, RefusalCode::httpStatus));

    private final ProblemAnswers answers;

    ProblemAdvice(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        int status = REFUSAL_STATUS.getOrDefault(refused.code(), 409);
        return status == TOO_MANY
                ? answers.answer(
                        status, refused.code(), LimitProblems.facts(refused.facts(), TOO_MANY_LAST), TOO_MANY_LAST)
                : answers.answer(status, refused.code(), refused.facts(), null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem) {
        return answers.answer(
                problem.problemCode().httpStatus(),
                problem.problemCode().code(),
                problem.facts(),
                problem.retryAfter().orElse(null));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> limitReached(LimitReached reached) {
        var code = LimitProblems.codeOf(reached.limit());
        var wait = reached.retryAfter().orElse(null);
        var facts = wait == null ? reached.facts() : LimitProblems.facts(reached.facts(), wait);
        return answers.answer(code.httpStatus(), code.code(), facts, wait);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(Busy busy) {
        LOG.warn("busy: {}", busy.getMessage());
        return answers.answer(503, ProblemCode.BUSY.code(), Map.of(), busy.retryAfter());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> logBusy(LogBusy busy) {
        return answers.answer(503, ProblemCode.BUSY.code(), Map.of(), Duration.ofSeconds(busy.retryAfterSeconds()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> logUnavailable(LogUnavailable unavailable) {
        LOG.warn("the log is unavailable: {}", unavailable.getMessage());
        return answers.answer(503, ProblemCode.BUSY.code(), Map.of(), COME_AGAIN);
    }

    @ExceptionHandler(AggregateNotFoundException.class)
    ResponseEntity<ProblemDetail> unknownAggregate() {
        return answers.answer(ProblemCode.NOT_FOUND, Map.of());
    }

    /// Left to the security filters, which know whether somebody is signed in.
    @ExceptionHandler
    void denied(AccessDeniedException denied) {
        throw denied;
    }

    /// Left to the security filters.
    @ExceptionHandler
    void unauthenticated(AuthenticationException unauthenticated) {
        throw unauthenticated;
    }

    /// The client has gone: nobody is left to answer to.
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException unsupported) {
        var answer = answers.answer(ProblemCode.METHOD_NOT_ALLOWED, Map.of());
        var allowed = unsupported.getSupportedHttpMethods();
        if (allowed == null) {
            return answer;
        }
        var headers = new HttpHeaders(answer.getHeaders());
        headers.setAllow(allowed);
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    @ExceptionHandler(Throwable.class)
    @Nullable
    ResponseEntity<ProblemDetail> anything(Throwable failure, HttpServletResponse response) throws Throwable {
        if (response.isCommitted()) {
            // Half an answer is out already: only a broken connection tells that it is not the whole one.
            throw failure;
        }
        var request = RequestProblems.of(failure);
        if (request != null) {
            return answers.answer(request.problemCode(), request.facts());
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answers.answer(known.getStatusCode().value(), "http.refused", Map.of(), null);
        }
        if (hadNoConnection(failure)) {
            LOG.warn("no connection to the database: {}", failure.getMessage());
            return answers.answer(503, ProblemCode.BUSY.code(), Map.of(), COME_AGAIN);
        }
        LOG.error("unexpected failure", failure);
        return answers.answer(ProblemCode.INTERNAL, Map.of());
    }

    /// The pool had none in time: nothing was asked of the database, and it is worth coming again.
    private static boolean hadNoConnection(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(LONGEST_CHAIN_OF_CAUSES)
                .anyMatch(SQLTransientConnectionException.class::isInstance);
    }
}
