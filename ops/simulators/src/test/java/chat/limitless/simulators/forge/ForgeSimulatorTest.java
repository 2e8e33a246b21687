package chat.limitless.simulators.forge;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.simulators.http.Json;
import java.io.IOException;
import java.util.Base64;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForgeSimulatorTest {
    private static final OkHttpClient CLIENT = new OkHttpClient();
    private ForgeSimulator forge;

    @BeforeEach
    void start() throws IOException {
        forge = new ForgeSimulator(0);
    }

    @AfterEach
    void stop() {
        forge.close();
    }

    @Test
    void an_image_comes_as_png_in_base64() throws IOException {
        String answer = call(new Request.Builder()
                .url(forge.baseUrl() + "/images.v1.ImageService/GenerateImage")
                .header("Authorization", "Bearer key")
                .header("connect-protocol-version", "1")
                .post(RequestBody.create("{\"prompt\":\"a boat\"}", MediaType.get("application/json"))));

        byte[] png = Base64.getDecoder()
                .decode(Json.parse(answer).path("image").path("b64Json").asString());
        assertThat(png).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void what_is_put_at_a_presigned_address_can_be_got() throws IOException {
        String put = presigned("put");
        call(new Request.Builder().url(put).put(RequestBody.create("bytes", MediaType.get("text/plain"))));

        assertThat(call(new Request.Builder().url(presigned("get")))).isEqualTo("bytes");
    }

    @Test
    void calls_without_a_key_are_refused() throws IOException {
        Request request = new Request.Builder()
                .url(forge.baseUrl() + "/v1/storage/presign/get?path=a")
                .build();
        try (Response response = CLIENT.newCall(request).execute()) {
            assertThat(response.code()).isEqualTo(401);
        }
    }

    private String presigned(String kind) throws IOException {
        return Json.parse(call(new Request.Builder()
                        .url(forge.baseUrl() + "/v1/storage/presign/" + kind + "?path=files/my%20report.txt")
                        .header("Authorization", "Bearer key")))
                .path("url")
                .asString();
    }

    private static String call(Request.Builder request) throws IOException {
        try (Response response = CLIENT.newCall(request.build()).execute()) {
            assertThat(response.code()).isEqualTo(200);
            return response.body().string();
        }
    }
}
