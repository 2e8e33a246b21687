package chat.limitless.command.guards;

/// One line of code that stands between a mistake and the money.
///
/// @param name what it guards
/// @param file where it is, below the sources of the command side
/// @param text what it says, once in the file
/// @param without what is left when it is taken out; compiles
/// @param test the test class that must go red, below the package of the command side
record Guard(String name, String file, String text, String without, String test) {

    @Override
    public String toString() {
        return name;
    }
}
