package chat.limitless.platform;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/// Asks every [StartUpRule] before the first bean that does work is made.
final class StartUpCheck implements BeanFactoryPostProcessor, EnvironmentAware {

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        var problems = new ArrayList<String>();
        beanFactory
                .getBeansOfType(StartUpRule.class, false, false)
                .values()
                .forEach(rule -> problems.addAll(rule.problems(environment)));
        if (!problems.isEmpty()) {
            throw new CannotStart(problems);
        }
    }

    /// The application is not configured to do its work.
    static final class CannotStart extends RuntimeException {

        private final transient List<String> problems;

        CannotStart(List<String> problems) {
            super("cannot start: " + String.join("; ", problems));
            this.problems = problems.stream().distinct().sorted().toList();
        }
    }

    /// Tells all problems in a few lines instead of a stack trace.
    static final class Analyzer extends AbstractFailureAnalyzer<CannotStart> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, CannotStart cause) {
            return new FailureAnalysis(
                    "The configuration is not complete:\n  - " + String.join("\n  - ", cause.problems),
                    "Set the values in the environment; ops/docs/generated/config.md lists them all.",
                    cause);
        }
    }
}
