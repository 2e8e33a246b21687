package chat.limitless.canary;

import chat.limitless.canary.other.Neighbour;
import chat.limitless.platform.Commands;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Public, writes, knows its neighbour.
@RestController
public class WrongEndpoint {

    @Autowired
    @Nullable
    Commands commands;

    @PostMapping("/wrong")
    public Neighbour write() {
        return new Neighbour();
    }
}
