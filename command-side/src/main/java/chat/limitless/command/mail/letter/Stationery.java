package chat.limitless.command.mail.letter;

import chat.limitless.api.accounts.Language;
import chat.limitless.platform.PublicUrl;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// The paper of all letters: greeting, layout and footer, once as plain text and once as a page that loads nothing.
/// Whatever a person wrote, their name, is escaped by the template.
@Component
public class Stationery {

    private static final String PREFERENCES = "/account";
    private static final String FINANCE = "/finance/purchases";
    private static final int LONGEST_NAME = 80;

    private final TemplateEngine engine = new TemplateEngine();
    private final PublicUrl publicUrl;

    Stationery(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
        engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
        engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
    }

    private static ClassLoaderTemplateResolver resolver(String pattern, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver(Stationery.class.getClassLoader());
        resolver.setResolvablePatterns(Set.of(pattern));
        resolver.setPrefix("mail/");
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return resolver;
    }

    /// A letter on paper.
    public record Written(String text, String html) {}

    /// Why somebody gets a letter, and where they can go about it.
    private record Footer(String why, String label, String path) {}

    /// Writes the content to somebody.
    ///
    /// @param name of the reader; empty when it is not known
    public Written write(Content content, String name, Wording words) {
        return write(
                content,
                name,
                words,
                new Footer(
                        words.say(
                                "You get this because you have an account at Limitless Chat.",
                                "คุณได้รับอีเมลนี้เพราะคุณมีบัญชี Limitless Chat"),
                        words.say("Choose which e-mails you get", "เลือกอีเมลที่คุณต้องการรับ"),
                        PREFERENCES));
    }

    /// Writes the content to the people in finance, in English.
    public Written writeToFinance(Content content) {
        return write(
                content,
                "",
                new Wording(Language.EN),
                new Footer(
                        "You get this because this address is told what cannot wait in finance at Limitless Chat.",
                        "See what waits",
                        FINANCE));
    }

    private Written write(Content content, String name, Wording words, Footer footer) {
        var context = new Context(words.locale());
        context.setVariable("language", words.locale().getLanguage());
        context.setVariable("subject", content.subject());
        context.setVariable("greeting", greeting(oneLine(name), words));
        context.setVariable("paragraphs", content.paragraphs());
        context.setVariable("facts", content.facts());
        context.setVariable("linkLabel", content.link().label());
        context.setVariable("link", publicUrl.resolve(content.link().path()));
        context.setVariable("why", footer.why());
        context.setVariable("choose", footer.label());
        context.setVariable("preferences", publicUrl.resolve(footer.path()));
        return new Written(engine.process("letter.txt", context), engine.process("letter.html", context));
    }

    private static String greeting(String name, Wording words) {
        return name.isEmpty()
                ? words.say("Hello,", "สวัสดี")
                : words.say("Hello %s,", "สวัสดี คุณ%s").formatted(name);
    }

    /// Line breaks in a name would let it pretend to be part of the letter.
    private static String oneLine(String name) {
        var line = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME));
    }
}
