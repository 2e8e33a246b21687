package chat.limitless.ops.benchmarks.commands;

import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditCommand.ReleaseHold;
import chat.limitless.command.credits.StockCreditAccount;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/// Axon 4.13 as its starter sets it up on Spring Boot: JPA event storage, generated schema, and defaults. Two of them
/// are
/// named: Jackson, because XStream does not open itself to a current JDK; and a connection pool of two per client,
/// because a command holds one connection while it asks for a second one (the sequence of the global index), so that
/// the default pool of 10 stands still for good once ten commands hold one each.
final class StockAxon implements Contender {

    private final ConfigurableApplicationContext context;
    private final CommandGateway gateway;
    private final CreditTurns turns = new CreditTurns(Instant.ofEpochSecond(1_800_000_000));

    /// @param clients how many commands run at once
    StockAxon(String jdbcUrl, String user, String password, int clients) {
        this.context = new SpringApplicationBuilder(StockApplication.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .run(
                        "--spring.config.name=stock",
                        "--spring.datasource.url=" + jdbcUrl,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=" + password,
                        "--spring.datasource.hikari.maximum-pool-size=" + 2 * clients,
                        "--spring.jpa.hibernate.ddl-auto=update",
                        "--spring.jpa.open-in-view=false",
                        "--spring.jpa.database-platform=org.hibernate.dialect.MySQLDialect",
                        "--spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access=false",
                        "--spring.flyway.enabled=false",
                        "--axon.serializer.general=jackson3",
                        "--axon.axonserver.enabled=false",
                        "--logging.level.root=warn");
        this.gateway = context.getBean(CommandGateway.class);
    }

    /// The starter's own set-up, with nothing of ours but the aggregate.
    @SpringBootApplication(proxyBeanMethods = false)
    @EntityScan("org.axonframework")
    @ComponentScan(
            basePackageClasses = StockCreditAccount.class,
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = StockCreditAccount.class))
    static class StockApplication {}

    @Override
    public String name() {
        return "stock Axon 4.13";
    }

    @Override
    public void open(int account) {
        var grant = turns.grant(account);
        gateway.sendAndWait(new StockCreditAccount.Grant(grant.accountId(), grant));
    }

    @Override
    public void command(int account, int client, long turn) {
        Object command = switch (turns.turn(account, client, turn)) {
            case HoldCredits hold -> new StockCreditAccount.Hold(hold.accountId(), hold);
            case ReleaseHold release -> new StockCreditAccount.Release(release.accountId(), release);
            default -> throw new IllegalStateException("not a turn of this benchmark");
        };
        gateway.sendAndWait(command);
    }

    @Override
    public void close() {
        context.close();
    }
}
