package chat.limitless.query.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.Language;
import chat.limitless.api.accounts.MailKind;
import chat.limitless.api.accounts.SignInId;
import chat.limitless.api.accounts.UserEvent.MailPreferencesSet;
import chat.limitless.api.accounts.UserEvent.UserSignedIn;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.QuerySide.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Which e-mails somebody gets, as the page shows it.
class MailPreferencesTest {

    private final QuerySide query = QuerySide.shared();
    private final Person ann = query.person();

    private JsonNode shown() {
        return query.get(ann, "/api/v1/account/mail-preferences").body();
    }

    private void signInWith(Language language) {
        query.await(query.append(new UserSignedIn(
                ann.id(), new SignInId("sgn_" + QuerySide.unique()), null, language, QuerySide.now())));
    }

    private void set(Language language, MailKind... off) {
        query.await(query.append(new MailPreferencesSet(ann.id(), List.of(off), language, QuerySide.now())));
    }

    @Test
    void everything_comes_in_english_until_something_else_is_known() {
        assertThat(shown().path("off").size()).isZero();
        assertThat(shown().path("language").asString()).isEqualTo("EN");
    }

    @Test
    void the_language_is_that_of_the_last_browser_until_one_is_chosen() {
        signInWith(Language.TH);
        assertThat(shown().path("language").asString()).isEqualTo("TH");
        set(Language.EN);
        signInWith(Language.TH);
        assertThat(shown().path("language").asString()).isEqualTo("EN");
    }

    @Test
    void the_last_choice_holds() {
        set(Language.TH, MailKind.LOW_BALANCE, MailKind.DISPUTE);
        assertThat(shown().path("off").toString()).isEqualTo("[\"LOW_BALANCE\",\"DISPUTE\"]");
        set(Language.TH);
        assertThat(shown().path("off").size()).isZero();
    }
}
