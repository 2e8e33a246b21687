package chat.limitless.command.prices.process;

import chat.limitless.api.Refused;
import chat.limitless.api.prices.PackPrice;
import chat.limitless.api.prices.PriceListCommand.PublishPriceList;
import chat.limitless.api.prices.PriceListId;
import chat.limitless.command.prices.CatalogueReading;
import chat.limitless.command.prices.port.ModelCatalogue;
import chat.limitless.platform.Commands;
import chat.limitless.platform.PackList;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Publishes the provider's catalogue and the packs of the configuration as our price list. Every instance does; what
/// says nothing new publishes nothing. While the catalogue cannot be had, the last list stays in force.
@Component
@EnableConfigurationProperties(PriceProperties.class)
class RefreshCatalogue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RefreshCatalogue.class);

    private final ModelCatalogue catalogue;
    private final Commands commands;
    private final PriceProperties properties;
    private final PackList packs;
    private final Clock clock;
    private volatile @Nullable Thread thread;

    RefreshCatalogue(
            ModelCatalogue catalogue, Commands commands, PriceProperties properties, PackList packs, Clock clock) {
        this.catalogue = catalogue;
        this.commands = commands;
        this.properties = properties;
        this.packs = packs;
        this.clock = clock;
    }

    /// Looks once; whether the list is up to date now.
    boolean refresh() {
        try {
            var models = CatalogueReading.read(catalogue.fetch());
            var now = clock.instant();
            var answer = commands.send(new PublishPriceList(
                    PriceListId.MODELS,
                    properties.baseMicrosPerUsd(),
                    properties.marginPercent(),
                    models,
                    packs(),
                    now.plus(properties.notice()),
                    now));
            LOG.debug("prices: {} models, published at position {}", models.size(), answer.position());
            return true;
        } catch (Refused refused) {
            LOG.error("prices: the catalogue was refused: {}", refused.code());
        } catch (IOException | RuntimeException e) {
            LOG.warn("prices: the catalogue cannot be had, the last list stays in force: {}", e.toString());
        }
        return false;
    }

    private List<PackPrice> packs() {
        return packs.packs().stream()
                .map(pack -> new PackPrice(
                        pack.packId(), pack.creditsMicros(), pack.amountMinor(), pack.currency(), pack.lastsDays()))
                .toList();
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            // Known before it runs: it goes on only as long as it is the one that is known.
            var fresh = Thread.ofVirtual().name("price-refresh").unstarted(this::work);
            thread = fresh;
            fresh.start();
        }
    }

    private void work() {
        while (Thread.currentThread().equals(thread)) {
            var pause = refresh() ? properties.refreshInterval() : properties.retryInterval();
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    @Override
    public synchronized void stop() {
        var current = thread;
        thread = null;
        LockSupport.unpark(current);
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
