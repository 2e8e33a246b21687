package chat.limitless.command.payments.web;

import chat.limitless.command.payments.port.NoticeRejected;
import chat.limitless.command.payments.port.PaymentNotices;
import chat.limitless.command.payments.process.NoticeInbox;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Where the payment provider tells us what happened. Needs no sign-in: the signature over the exact bytes is the
/// proof. Answers as soon as the notice is stored; what it means is worked out afterwards.
@RestController
class PaymentNoticeEndpoint {

    static final String PATH = "/api/v1/webhooks/stripe";

    private static final Logger LOG = LoggerFactory.getLogger(PaymentNoticeEndpoint.class);
    private static final int MOST_BYTES = 1 << 20;

    private final PaymentNotices notices;
    private final NoticeInbox inbox;

    PaymentNoticeEndpoint(PaymentNotices notices, NoticeInbox inbox) {
        this.notices = notices;
        this.inbox = inbox;
    }

    @Operation(summary = "Notices of the payment provider, signed")
    @Answers(value = 204, problems = ProblemCode.NOTICE_REJECTED)
    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(
            HttpServletRequest request,
            @RequestHeader(name = "Stripe-Signature", required = false) @Nullable String signature)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new Problem(ProblemCode.BODY_TOO_LARGE, Map.of("limitBytes", MOST_BYTES));
        }
        try {
            inbox.receive(notices.verify(body, signature == null ? "" : signature), "webhook");
        } catch (NoticeRejected rejected) {
            LOG.warn("a payment notice was rejected: {}", rejected.getMessage());
            throw new Problem(ProblemCode.NOTICE_REJECTED);
        }
    }
}
