package chat.limitless.ops.benchmarks.commands;

import chat.limitless.command.CommandSideApplication;
import chat.limitless.ops.benchmarks.Rig;
import chat.limitless.platform.Commands;
import java.time.Instant;
import org.springframework.context.ConfigurableApplicationContext;

/// The command-side as it is deployed, driven through its command gateway.
final class OurLog implements Contender {

    private final ConfigurableApplicationContext context;
    private final Commands commands;
    private final CreditTurns turns = new CreditTurns(Instant.now().minusSeconds(3_600));

    OurLog(Rig rig) {
        this.context = rig.start(CommandSideApplication.class, "command-side");
        this.commands = context.getBean(Commands.class);
    }

    @Override
    public String name() {
        return "Limitless Chat";
    }

    @Override
    public void open(int account) {
        commands.send(turns.grant(account));
    }

    @Override
    public void command(int account, int client, long turn) {
        commands.send(turns.turn(account, client, turn));
    }

    @Override
    public void close() {
        context.close();
    }
}
