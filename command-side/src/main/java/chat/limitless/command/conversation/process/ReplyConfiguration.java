package chat.limitless.command.conversation.process;

import chat.limitless.api.conversation.ConversationEvent;
import chat.limitless.command.conversation.journal.AuditStore;
import chat.limitless.command.conversation.journal.SettlementStore;
import chat.limitless.command.conversation.port.LanguageModel;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.PersonalDataVault;
import chat.limitless.platform.Commands;
import chat.limitless.platform.Ids;
import chat.limitless.platform.limits.CostLimits;
import chat.limitless.platform.limits.RateLimits;
import chat.limitless.platform.prices.PriceLists;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Puts the reply flow together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReplyProperties.class)
class ReplyConfiguration {

    @Bean
    TokenEstimate tokenEstimate() {
        return new TokenEstimate();
    }

    @Bean
    PriceBook priceBook(PriceLists lists, Clock clock) {
        return new PriceBook(lists, clock);
    }

    @Bean
    Conversations conversations(EventLog log, EventSerializer serializer) {
        return new Conversations(
                (conversationId, sequence, limit) -> log.readStream(conversationId.value(), sequence, limit).stream()
                        .map(serializer::deserialize)
                        .map(ConversationEvent.class::cast)
                        .toList());
    }

    @Bean
    ReplyParts replyParts(
            DataSource events,
            PersonalDataVault vault,
            Commands commands,
            LanguageModel model,
            Conversations conversations,
            PriceBook prices,
            TokenEstimate tokens,
            RateLimits rates,
            CostLimits costs,
            ReplyProperties properties,
            JsonMapper json,
            Ids ids,
            Clock clock) {
        return ReplyParts.of(
                events,
                vault,
                commands,
                model,
                conversations,
                prices,
                tokens,
                rates,
                costs,
                properties,
                json,
                ids,
                clock);
    }

    @Bean
    AcceptMessage acceptMessage(ReplyParts parts) {
        return parts.accept();
    }

    @Bean
    ReplyStreams replyStreams(ReplyParts parts) {
        return parts.streams();
    }

    @Bean
    ReplyLifecycle replyLifecycle(ReplyParts parts) {
        return parts.lifecycle().begin();
    }

    @Bean
    AuditHolds auditHolds(
            DataSource events,
            EventLog log,
            EventSerializer serializer,
            ReplyParts parts,
            Conversations conversations,
            PriceBook prices,
            Commands commands,
            ReplyProperties properties,
            Clock clock) {
        return new AuditHolds(
                log,
                serializer,
                new AuditStore(events),
                parts.store(),
                conversations,
                new SettleLogged(conversations, prices, parts.settle()),
                commands,
                properties,
                clock);
    }

    @Bean
    SettlementStore settlementStore(DataSource events) {
        return new SettlementStore(events);
    }

    @Bean
    OpenSettlements openSettlements(SettlementStore store, ReplyProperties properties) {
        return new OpenSettlements(store, properties);
    }

    @Bean
    TellOverdueSettlements tellOverdueSettlements(
            SettlementStore store, OpenSettlements open, ReplyProperties properties) {
        return new TellOverdueSettlements(store, open, properties);
    }

    @Bean
    ForkChat forkChat(Conversations conversations, Commands commands, Clock clock) {
        return new ForkChat(conversations, commands, clock);
    }

    @Bean
    EstimateReply estimateReply(
            Conversations conversations,
            PriceBook prices,
            TokenEstimate tokens,
            Commands commands,
            ReplyProperties properties,
            Ids ids,
            Clock clock) {
        return new EstimateReply(conversations, prices, tokens, commands, properties, ids, clock);
    }
}
