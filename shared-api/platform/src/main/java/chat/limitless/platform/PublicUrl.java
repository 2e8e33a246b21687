package chat.limitless.platform;

import java.net.URI;

/// Where people reach the product. Makes every redirect and link, never the Host header of a request.
///
/// @param origin scheme, host and port without a path, such as `https://chat.example.org`
public record PublicUrl(URI origin) {

    /// Takes a configured address; throws [IllegalArgumentException] unless it is an http(s) address without a path.
    public static PublicUrl of(String configured) {
        var uri = URI.create(configured.strip());
        var path = uri.getPath() == null ? "" : uri.getPath();
        var http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!http || uri.getHost() == null || !(path.isEmpty() || path.equals("/")) || uri.getQuery() != null) {
            throw new IllegalArgumentException("LIMITLESS_PUBLIC_URL must look like https://host or http://host:port");
        }
        return new PublicUrl(URI.create(uri.getScheme() + "://" + uri.getRawAuthority()));
    }

    /// Whether cookies can be `Secure`.
    public boolean isSecure() {
        return "https".equals(origin.getScheme());
    }

    /// The address of `path`, which starts with a slash.
    public String resolve(String path) {
        return origin + path;
    }

    @Override
    public String toString() {
        return origin.toString();
    }
}
