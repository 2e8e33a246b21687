package chat.limitless.command.guards;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// The command side with at most one of its classes changed, and its own tests, in a class loader of their own.
final class ChangedProduct {

    private static final String PACKAGE = "chat.limitless.command.";

    private final List<Path> classes;

    private ChangedProduct(List<Path> classes) {
        this.classes = classes;
    }

    /// What a test class found.
    record Outcome(long tests, List<Throwable> failures) {}

    static ChangedProduct unchanged() {
        return new ChangedProduct(List.of(Path.of("target/classes"), Path.of("target/test-classes")));
    }

    /// @param file below the sources of the command side
    /// @param source what it says now
    /// @param to where its classes are put
    static ChangedProduct compile(String file, String source, Path to) {
        var complaints = new StringWriter();
        var options =
                List.of("-proc:none", "-nowarn", "-d", to.toString(), "-cp", System.getProperty("java.class.path"));
        var compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(complaints, null, null, options, null, List.of(new Source(file, source)))
                .call();
        if (!compiled) {
            throw new AssertionError(file + " does not compile without its guard:\n" + complaints);
        }
        var classes = new ArrayList<Path>();
        classes.add(to);
        classes.addAll(unchanged().classes);
        return new ChangedProduct(classes);
    }

    /// Runs a test class, named below the package of the command side.
    Outcome run(String test) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try (var own = new OwnClasses(urls())) {
            thread.setContextClassLoader(own);
            var summary = new SummaryGeneratingListener();
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(own.loadClass(PACKAGE + test)))
                                    .build(),
                            summary);
            var failures = summary.getSummary().getFailures().stream()
                    .map(failure -> failure.getException())
                    .toList();
            return new Outcome(summary.getSummary().getTestsFoundCount(), failures);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError("no test class " + test, missing);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private URL[] urls() throws IOException {
        var urls = new URL[classes.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classes.get(i).toUri().toURL();
        }
        return urls;
    }

    /// Takes the classes of the command side from its own places and all others from where everybody does.
    private static final class OwnClasses extends URLClassLoader {

        OwnClasses(URL[] urls) {
            super("changed", urls, ChangedProduct.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(PACKAGE)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                var loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String file, String text) {
            super(URI.create("changed:///" + file), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        /// Whatever folder the name says: the file is where its package is.
        @Override
        public boolean isNameCompatible(String simpleName, JavaFileObject.Kind kind) {
            return true;
        }
    }
}
