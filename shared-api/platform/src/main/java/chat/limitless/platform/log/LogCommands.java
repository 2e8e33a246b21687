package chat.limitless.platform.log;

import chat.limitless.api.Command;
import chat.limitless.api.Refused;
import chat.limitless.eventstore.LogBusy;
import chat.limitless.eventstore.LogUnavailable;
import chat.limitless.platform.Busy;
import chat.limitless.platform.CommandAnswer;
import chat.limitless.platform.Commands;
import chat.limitless.platform.RequestScope;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/// Sends commands through Axon's gateway and waits for the outcome.
final class LogCommands implements Commands {

    private static final Duration COME_AGAIN = Duration.ofSeconds(1);

    /// An append whose outcome is unknown is decided within 30 s; nothing takes longer than that and the tries.
    private static final Duration WAIT_BEYOND_TRIES = Duration.ofSeconds(35);

    private final CommandGateway gateway;
    private final Clock clock;
    private final Duration tryFor;

    LogCommands(CommandGateway gateway, Clock clock, Duration tryFor) {
        this.gateway = gateway;
        this.clock = clock;
        this.tryFor = tryFor;
    }

    @Override
    public CommandAnswer send(Command command) {
        // Made on the caller's thread: here it takes the correlation data of the unit of work that causes it.
        CommandMessage<Command> message = GenericCommandMessage.<Command>asCommandMessage(command)
                .andMetaData(RequestScope.metadata())
                .andMetaData(Map.of(ConflictRetry.NOT_AFTER, ConflictRetry.deadline(clock, tryFor)));
        var answer = new CompletableFuture<CommandAnswer>();
        if (CurrentUnitOfWork.isStarted()) {
            Thread.ofVirtual().name("command").start(() -> dispatch(message, answer));
        } else {
            dispatch(message, answer);
        }
        return await(message, answer);
    }

    private void dispatch(CommandMessage<Command> message, CompletableFuture<CommandAnswer> answer) {
        try {
            gateway.<CommandMessage<Command>, Confirmation.PendingAnswer>send(message, (_, result) -> {
                if (result.isExceptional()) {
                    answer.completeExceptionally(result.exceptionResult());
                } else {
                    answer.complete(result.getPayload().complete());
                }
            });
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    private CommandAnswer await(CommandMessage<Command> message, CompletableFuture<CommandAnswer> answer) {
        try {
            return answer.get(tryFor.plus(WAIT_BEYOND_TRIES).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failure(message, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw Busy.undecided("no outcome in time of " + message.getCommandName(), COME_AGAIN, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Busy.undecided("interrupted while waiting for " + message.getCommandName(), COME_AGAIN, e);
        }
    }

    private static RuntimeException failure(CommandMessage<Command> message, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Refused refused -> {
                    return refused;
                }
                case Busy busy -> {
                    return busy;
                }
                case LogBusy busy -> {
                    return new Busy("the log is busy", Duration.ofSeconds(busy.retryAfterSeconds()), failure);
                }
                case LogUnavailable _ -> {
                    return Busy.undecided("the log is unavailable", COME_AGAIN, failure);
                }
                default -> {
                    // keep looking
                }
            }
        }
        if (ConflictRetry.isTransient(failure)) {
            return new Busy("conflicts did not end for " + message.getCommandName(), COME_AGAIN, failure);
        }
        return failure instanceof RuntimeException known
                ? known
                : new IllegalStateException("command failed: " + message.getCommandName(), failure);
    }
}
