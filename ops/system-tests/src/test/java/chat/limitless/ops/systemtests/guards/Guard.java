package chat.limitless.ops.systemtests.guards;

/// One line of code that stands between a mistake and somebody's money or privacy.
///
/// @param name what it guards
/// @param file where it is, from the root of the repository
/// @param text what it says, once in the file
/// @param without what is left when it is taken out; compiles
/// @param module where the test is
/// @param test the test class that must go red
record Guard(String name, String file, String text, String without, String module, String test) {

    private static final String COMMAND_SIDE = "command-side/src/main/java/chat/limitless/command/";

    /// A guard of the command side, with a test beside it.
    Guard(String name, String file, String text, String without, String test) {
        this(name, COMMAND_SIDE + file, text, without, "command-side", test);
    }

    @Override
    public String toString() {
        return name;
    }
}
