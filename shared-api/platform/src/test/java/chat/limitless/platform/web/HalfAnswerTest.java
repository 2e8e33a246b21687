package chat.limitless.platform.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// A failure when half an answer is out: a problem put behind it would end the answer as if it were whole.
class HalfAnswerTest {

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Failing())
            .setControllerAdvice(
                    new ProblemAdvice(new ProblemAnswers(JsonMapper.builder().build())))
            .build();

    @Test
    void nothing_is_put_behind_half_an_answer_and_its_connection_breaks() {
        assertThatThrownBy(() -> mvc.perform(get("/half"))).hasRootCauseMessage("gone");
    }

    @Test
    void an_answer_of_which_nothing_is_out_becomes_a_problem() throws Exception {
        mvc.perform(get("/nothing"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.code").value(ProblemCode.INTERNAL.code()));
    }

    @RestController
    private static final class Failing {

        @GetMapping("/half")
        void half(HttpServletResponse response) throws IOException {
            response.setContentType("application/json");
            response.getOutputStream().print("[1,");
            response.flushBuffer();
            throw new IllegalStateException("gone");
        }

        @GetMapping("/nothing")
        void nothing() {
            throw new IllegalStateException("gone");
        }
    }
}
