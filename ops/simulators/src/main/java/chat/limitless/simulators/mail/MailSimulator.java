package chat.limitless.simulators.mail;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Json;
import chat.limitless.simulators.http.Routes;
import chat.limitless.simulators.http.SimulatorServer;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// A mail server on the loopback address that takes every message and passes none on. What it caught is read on its
/// pages. Messages live in memory.
public final class MailSimulator implements AutoCloseable {
    private static final String MESSAGES = "/_sim/mail/messages";
    private final GreenMail smtp;
    private final SimulatorServer pages;

    /// Starts it. Port 0 takes a free one.
    ///
    /// @param smtpPort where mail is handed in
    /// @param pagePort where it is read
    public MailSimulator(int smtpPort, int pagePort) throws IOException {
        smtp = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        Routes routes = new Routes()
                .add("GET", "/", call -> call.html(200, MailPages.list(messages())))
                .add("GET", "/messages/{number}", call -> answer(call, MailPages::one))
                .add("GET", "/messages/{number}/html", call -> answer(call, (_, mail) -> mail.html()))
                .add("GET", MESSAGES, this::asJson)
                .add("DELETE", MESSAGES, this::forget);
        pages = new SimulatorServer(pagePort, routes, MailSimulator::error);
        try {
            smtp.start();
        } catch (RuntimeException e) {
            pages.close();
            throw new IOException("the mail server did not start", e);
        }
    }

    /// The port for SMTP_PORT; the host is 127.0.0.1, without TLS.
    public int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    /// The address of the page that lists what was caught.
    public String pageUrl() {
        return pages.baseUrl() + "/";
    }

    /// What was caught, oldest first.
    public List<CaughtMail> messages() {
        return Arrays.stream(smtp.getReceivedMessages())
                .map(CaughtMail::of)
                .sorted(Comparator.comparingLong(CaughtMail::sentAt))
                .toList();
    }

    /// What was caught for one address.
    public List<CaughtMail> messagesTo(String address) {
        return messages().stream().filter(mail -> mail.to().equals(address)).toList();
    }

    @Override
    public void close() {
        smtp.stop();
        pages.close();
    }

    private interface Page {
        String of(int number, CaughtMail mail);
    }

    private void answer(Call call, Page page) throws IOException {
        List<CaughtMail> all = messages();
        String number = call.pathValue("number");
        int at = number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
        if (at < 1 || at > all.size()) {
            call.json(404, error(404, "no such message"));
        } else {
            call.html(200, page.of(at, all.get(at - 1)));
        }
    }

    private void asJson(Call call) throws IOException {
        ObjectNode answer = Json.object();
        var list = answer.putArray("messages");
        messages()
                .forEach(mail -> list.addObject()
                        .put("from", mail.from())
                        .put("to", mail.to())
                        .put("subject", mail.subject())
                        .put("messageId", String.join("", mail.header("Message-ID")))
                        .put("text", mail.text())
                        .put("html", mail.html()));
        call.json(200, answer);
    }

    private void forget(Call call) throws IOException {
        try {
            smtp.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IOException(e);
        }
        call.bytes(204, "text/plain", new byte[0]);
    }

    private static ObjectNode error(int status, String message) {
        return Json.object().put("code", status).put("message", message);
    }
}
