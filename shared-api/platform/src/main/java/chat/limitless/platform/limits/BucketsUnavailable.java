package chat.limitless.platform.limits;

/// The shared buckets could not be asked; whoever asked decides what that means.
final class BucketsUnavailable extends Exception {

    BucketsUnavailable(Throwable cause) {
        super("the shared limits cannot be asked", cause);
    }
}
