package chat.limitless.command.external.manus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// Answers of both generations of the protocol.
class ManusUserInfoTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "{'openId':'o','name':'n','platforms':['REGISTERED_PLATFORM_AZURE','x']}|microsoft",
                "{'openId':'o','name':'n','platforms':[],'platform':'REGISTERED_PLATFORM_GITHUB'}|github",
                "{'openId':'o','name':'n','platform':'REGISTERED_PLATFORM_EMAIL','loginMethod':'google'}|google",
                "{'openId':'o','name':'n','loginMethod':'REGISTERED_PLATFORM_APPLE'}|apple",
                "{'openId':'o','platforms':['REGISTERED_PLATFORM_NEW'],'taskUid':'t'}|REGISTERED_PLATFORM_NEW",
                "{'openId':'o','name':'n','projectId':'p','platform':null,'loginMethod':''}|none"
            },
            quoteCharacter = '~')
    void the_way_of_signing_in_is_read_from_either_generation(String answer, String method) {
        assertThat(JSON.readValue(answer.replace('\'', '"'), ManusUserInfo.class)
                        .method())
                .isEqualTo(method);
    }
}
