package chat.limitless.simulators.manus;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Which domains a project may be returned to.
final class RedirectRules {
    private final Set<String> domains = ConcurrentHashMap.newKeySet();

    RedirectRules(Set<String> domains) {
        this.domains.addAll(domains);
    }

    void allow(String domain) {
        domains.add(domain);
    }

    /// The portal's error text, or null when the address is fine.
    @Nullable
    String refusal(@Nullable String redirectUri) {
        String host = redirectUri == null ? null : hostOf(redirectUri);
        if (host == null) {
            return "[internal] authorization failed: invalid redirect_uri";
        }
        return domains.contains(host)
                ? null
                : "[internal] authorization failed: invalid redirect_uri: redirect_uri domain '" + host
                        + "' not allowed for this project";
    }

    private static @Nullable String hostOf(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web ? uri.getHost() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
