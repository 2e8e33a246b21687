package chat.limitless.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

/// Publishes every status an endpoint answers with, and the codes of its problems.
final class PublishedAnswers implements OperationCustomizer, OpenApiCustomizer {

    /// The codes behind one status, for machines that read the document.
    static final String CODES = "x-codes";

    private static final String PROBLEM = "Problem";
    private static final String PROBLEM_REFERENCE = "#/components/schemas/" + PROBLEM;

    private final SignatureProblems signatureProblems;

    PublishedAnswers(SignatureProblems signatureProblems) {
        this.signatureProblems = signatureProblems;
    }

    @Override
    public void customise(OpenAPI document) {
        document.getComponents()
                .addSchemas(
                        PROBLEM,
                        new ObjectSchema()
                                .description("RFC 9457; the code is stable, its words are chosen by the reader")
                                .properties(Map.of(
                                        "type", new StringSchema(),
                                        "title", new StringSchema(),
                                        "status", new IntegerSchema(),
                                        "code", new StringSchema(),
                                        "facts", new ObjectSchema().additionalProperties(true),
                                        "requestId", new StringSchema()))
                                .required(List.of("code", "facts", "requestId", "status", "title", "type")));
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (!SignatureProblems.pathOf(handler).startsWith("/api/")) {
            return operation;
        }
        var body = bodyOf(operation, SignatureProblems.mediaTypeOf(handler));
        var responses = new ApiResponses();
        var answers = handler.getMethodAnnotation(Answers.class);
        if (answers != null && answers.stream()) {
            responses.addApiResponse("200", success(200, content("text/event-stream", new StringSchema())));
        }
        statuses(handler, answers)
                .sorted()
                .forEach(status -> responses.addApiResponse(
                        Integer.toString(status), success(status, hasBody(status) ? body : null)));
        problems(handler, answers)
                .forEach((status, codes) -> responses.addApiResponse(Integer.toString(status), problem(codes)));
        operation.setResponses(responses);
        return operation;
    }

    private static IntStream statuses(HandlerMethod handler, @Nullable Answers answers) {
        if (answers != null && answers.value().length > 0) {
            return IntStream.of(answers.value());
        }
        if (answers != null && answers.stream()) {
            return IntStream.empty();
        }
        var fixed = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), ResponseStatus.class);
        return IntStream.of(fixed == null ? 200 : fixed.code().value());
    }

    private static boolean hasBody(int status) {
        return status < 300 && status != HttpStatus.NO_CONTENT.value();
    }

    private static ApiResponse success(int status, @Nullable Content content) {
        return new ApiResponse()
                .description(HttpStatus.valueOf(status).getReasonPhrase())
                .content(content);
    }

    private static @Nullable Content bodyOf(Operation operation, @Nullable String mediaType) {
        return operation.getResponses().values().stream()
                .map(ApiResponse::getContent)
                .filter(Objects::nonNull)
                .flatMap(content -> content.values().stream())
                .map(MediaType::getSchema)
                .filter(Objects::nonNull)
                .findFirst()
                .map(schema -> content(mediaType == null ? "application/json" : mediaType, schema))
                // What writes its answer itself has no type to read a schema from.
                .orElse(mediaType == null ? null : content(mediaType, new StringSchema()));
    }

    private static Content content(String mediaType, Schema<?> schema) {
        return new Content().addMediaType(mediaType, new MediaType().schema(schema));
    }

    private SortedMap<Integer, Collection<String>> problems(HandlerMethod handler, @Nullable Answers answers) {
        SortedMap<Integer, Collection<String>> byStatus = new TreeMap<>();
        var more = answers == null ? Stream.<ProblemCode>empty() : Stream.of(answers.problems());
        Stream.concat(signatureProblems.of(handler).stream(), more)
                .forEach(code -> byStatus.computeIfAbsent(code.httpStatus(), _ -> new TreeSet<>())
                        .add(code.code()));
        if (answers != null) {
            Stream.of(answers.refusals())
                    .forEach(refusal -> byStatus.computeIfAbsent(refusal.httpStatus(), _ -> new TreeSet<>())
                            .add(refusal.code()));
        }
        return byStatus;
    }

    private static ApiResponse problem(Collection<String> codes) {
        var response = new ApiResponse()
                .description(String.join(", ", codes))
                .content(content("application/problem+json", new Schema<>().$ref(PROBLEM_REFERENCE)));
        response.addExtension(CODES, List.copyOf(codes));
        return response;
    }
}
