package chat.limitless.ops.standalone;

/// A reason why nothing can be started that the person at the keyboard can mend. Its message is one clear sentence.
final class CannotStart extends RuntimeException {

    CannotStart(String sentence) {
        super(sentence, null, false, false);
    }
}
