package chat.limitless.platform.web;

import chat.limitless.platform.signin.SignedIn;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// A [SignedIn] person as Spring Security wants to see it.
final class SignedInAuthentication extends AbstractAuthenticationToken {

    private final transient SignedIn person;

    SignedInAuthentication(SignedIn person) {
        super(person.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
        this.person = person;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public SignedIn getPrincipal() {
        return person;
    }

    /// The user's id, which is no name of a person.
    @Override
    public String getName() {
        return person.id().value();
    }
}
