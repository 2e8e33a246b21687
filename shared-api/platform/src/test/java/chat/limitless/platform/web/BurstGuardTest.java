package chat.limitless.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.platform.PublicUrl;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/// One address or person cannot take an instance for themselves.
class BurstGuardTest {

    private final BurstGuard guard = new BurstGuard(
            new WebProperties(1_000, 3, 1, Duration.ofDays(7)),
            _ -> false,
            new ProblemAnswers(JsonMapper.builder().build()),
            new SignInPage(PublicUrl.of("https://chat.example.org")));

    @Test
    void more_than_the_burst_is_answered_with_429_and_when_to_come_again() throws Exception {
        for (var i = 0; i < 3; i++) {
            assertThat(status("192.0.2.1").getStatus()).isEqualTo(200);
        }
        var refused = status("192.0.2.1");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentAsString())
                .contains("http.too-many-requests", "\"retryAfterSeconds\":1", "\"limit\":3");
    }

    @Test
    void one_address_does_not_slow_another() throws Exception {
        for (var i = 0; i < 5; i++) {
            status("192.0.2.1");
        }
        assertThat(status("192.0.2.2").getStatus()).isEqualTo(200);
    }

    @Test
    void a_browser_that_signs_in_is_sent_to_a_page_and_a_download_is_not() throws Exception {
        for (var i = 0; i < 3; i++) {
            status("192.0.2.1");
        }
        var signIn = status("/api/oauth/callback", "192.0.2.1");
        assertThat(signIn.getStatus()).isEqualTo(302);
        assertThat(signIn.getHeader("Location"))
                .isEqualTo("https://chat.example.org/sign-in?problem=http.too-many-requests&wait=1");
        assertThat(status("/api/v1/credits/entries.csv", "192.0.2.1").getStatus())
                .isEqualTo(429);
    }

    private MockHttpServletResponse status(String address) throws ServletException, IOException {
        return status("/api/v1/models", address);
    }

    private MockHttpServletResponse status(String path, String address) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        request.addHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        var response = new MockHttpServletResponse();
        guard.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
