package chat.limitless.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Who an address counts as. The address is that of the connection, or the one a proxy of ours put into its header:
/// Tomcat believes that header from addresses on the inside only, and our proxy overwrites what a client put there.
public final class ClientAddress {

    /// Nothing else is looked at as an address, so that no text is ever looked up as a name.
    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|\\[?[0-9a-fA-F:.]{2,45}(%[\\w.-]{1,20})?]?");
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /// Who the sender of a request counts as.
    public static String keyOf(HttpServletRequest request) {
        return keyOf(request.getRemoteAddr());
    }

    /// An IPv6 address counts as its network of 64 bits: whoever has one of its addresses has all of them.
    static String keyOf(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return "unknown";
        }
        try {
            var parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException _) {
            return "unknown";
        }
    }
}
