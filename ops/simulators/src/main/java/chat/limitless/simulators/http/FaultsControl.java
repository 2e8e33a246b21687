package chat.limitless.simulators.http;

import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/// `/_sim/faults`: plan, list and clear faults from outside.
final class FaultsControl implements Handler {
    private final Faults faults;

    FaultsControl(Faults faults) {
        this.faults = faults;
    }

    @Override
    public void handle(Call call) throws IOException {
        switch (call.method()) {
            case "POST" -> faults.add(Fault.of(call.json()));
            case "DELETE" -> faults.clear();
            default -> {}
        }
        ObjectNode answer = Json.object();
        answer.put("waiting", faults.waiting().stream().mapToInt(Fault::count).sum());
        call.json(200, answer);
    }
}
