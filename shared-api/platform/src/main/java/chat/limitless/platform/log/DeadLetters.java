package chat.limitless.platform.log;

import chat.limitless.eventstore.LogSerializer;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jpa.JpaSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.ThrowableCause;

/// Makes the dead-letter queues of processors. A letter holds only where its event stands in the log: no payload, and
/// of the failure only its type, because messages of exceptions quote values.
public final class DeadLetters {

    private final EntityManagerProvider entityManagers;
    private final TransactionManager transactions;
    private final LogSerializer serializer;
    private final LogReferenceConverter converter;

    DeadLetters(
            EntityManagerProvider entityManagers,
            TransactionManager transactions,
            LogSerializer serializer,
            LogReferenceConverter converter) {
        this.entityManagers = entityManagers;
        this.transactions = transactions;
        this.serializer = serializer;
        this.converter = converter;
    }

    /// The queue of one processing group.
    public SequencedDeadLetterQueue<EventMessage<?>> queue(String processingGroup) {
        return JpaSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(processingGroup)
                .entityManagerProvider(entityManagers)
                .transactionManager(transactions)
                .genericSerializer(serializer)
                .eventSerializer(serializer)
                .clearConverters()
                .addConverter(converter)
                .build();
    }

    /// Parks every failed event, with the type of the failure alone.
    static final class Policy implements EnqueuePolicy<EventMessage<?>> {

        @Override
        public EnqueueDecision<EventMessage<?>> decide(
                DeadLetter<? extends EventMessage<?>> letter, Throwable failure) {
            return Decisions.enqueue(new ThrowableCause(failure.getClass().getName(), ""));
        }
    }
}
