package chat.limitless.ops.systemtests.crash;

import java.util.Arrays;
import java.util.List;

/// A method of the product, entered or left: where a process can die.
///
/// @param type simple name of the class
/// @param method name of the method
/// @param entered true on its way in, false on its way out without a failure
/// @param about what the text of its arguments has to contain
record Passing(String type, String method, boolean entered, String about) {

    /// The product's packages of the classes that are passed.
    private static final List<String> PACKAGES = List.of(
            "chat.limitless.platform.log.",
            "chat.limitless.command.tasks.",
            "chat.limitless.command.payments.process.",
            "chat.limitless.command.conversation.process.",
            "chat.limitless.command.conversation.journal.",
            "chat.limitless.command.external.stripe.",
            "chat.limitless.command.external.openrouter.");

    static Passing before(String type, String method, String about) {
        return new Passing(type, method, true, about);
    }

    static Passing after(String type, String method, String about) {
        return new Passing(type, method, false, about);
    }

    /// A command about to be sent.
    static Passing beforeSending(String command) {
        return before("LogCommands", "send", command + "[");
    }

    /// A command whose events are in the log.
    static Passing afterSending(String command) {
        return after("LogCommands", "send", command + "[");
    }

    boolean isHere(String passedType, String passedMethod, boolean in, Object[] arguments) {
        return entered == in
                && passedMethod.equals(method)
                && passedType.endsWith("." + type)
                && (about.isEmpty() || Arrays.toString(arguments).contains(about));
    }

    /// The class it is about; fails when the product has no such method any more.
    Class<?> found() {
        for (var name : PACKAGES) {
            try {
                var type = Class.forName(name + this.type, false, Passing.class.getClassLoader());
                if (List.of(type.getDeclaredMethods()).stream()
                        .anyMatch(declared -> declared.getName().equals(method))) {
                    return type;
                }
            } catch (ClassNotFoundException _) {
                // in another package
            }
        }
        throw new IllegalStateException("nothing called " + this.type + "." + method);
    }
}
