package chat.limitless.ops.systemtests.crash;

import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;

import chat.limitless.command.CommandSideApplication;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import net.bytebuddy.implementation.Implementation;

/// The command-side as it is, with [Deadly] woven into the methods of the list. Needs the agent of Byte Buddy.
public final class MortalCommandSide {

    private MortalCommandSide() {}

    /// Starts it.
    public static void main(String[] arguments) {
        weave();
        CommandSideApplication.main(arguments);
    }

    /// Only the classes of the list are touched, and before the product runs.
    private static void weave() {
        Map<Class<?>, Set<String>> methods = new HashMap<>();
        for (var point : CrashPoint.values()) {
            methods.computeIfAbsent(point.passing().found(), _ -> new HashSet<>())
                    .add(point.passing().method());
        }
        var woven = new ByteBuddy().with(Implementation.Context.Disabled.Factory.INSTANCE);
        var reload = ClassReloadingStrategy.of(ByteBuddyAgent.getInstrumentation());
        methods.forEach((type, names) -> woven.redefine(type)
                .visit(Advice.to(Woven.class).on(namedOneOf(names.toArray(String[]::new))))
                .make()
                .load(type.getClassLoader(), reload));
    }

    /// Copied into the methods.
    public static final class Woven {

        private Woven() {}

        /// On the way in.
        @Advice.OnMethodEnter
        public static void enter(
                @Advice.Origin("#t") String type,
                @Advice.Origin("#m") String method,
                @Advice.AllArguments Object[] arguments)
                throws IOException {
            Deadly.passed(type, method, true, arguments);
        }

        /// On the way out, unless by a failure.
        @Advice.OnMethodExit
        public static void exit(
                @Advice.Origin("#t") String type,
                @Advice.Origin("#m") String method,
                @Advice.AllArguments Object[] arguments)
                throws IOException {
            Deadly.passed(type, method, false, arguments);
        }
    }
}
