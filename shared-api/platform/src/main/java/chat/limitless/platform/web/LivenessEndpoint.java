package chat.limitless.platform.web;

import chat.limitless.platform.ReadinessCheck;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells machines in front whether this process lives, and whether it should be given requests.
@RestController
class LivenessEndpoint {

    private final List<ReadinessCheck> checks;
    private final ApplicationAvailability availability;

    LivenessEndpoint(ObjectProvider<ReadinessCheck> checks, ApplicationAvailability availability) {
        this.checks = checks.orderedStream().toList();
        this.availability = availability;
    }

    /// @param status `up` or `not-ready`
    /// @param checks what is ready, by name
    record Health(String status, Map<String, Boolean> checks) {}

    /// Alive: depends on nothing, so that a database that is away does not restart every process.
    @GetMapping("/health")
    ResponseEntity<Health> live() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Health("up", Map.of()));
    }

    /// Ready: everything a request needs is there.
    @GetMapping("/health/ready")
    ResponseEntity<Health> ready() {
        var results = new TreeMap<String, Boolean>();
        checks.forEach(check -> results.put(check.name(), check.isReady()));
        results.put("started", availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC);
        var ready = !results.containsValue(false);
        return ResponseEntity.status(ready ? 200 : 503)
                .cacheControl(CacheControl.noStore())
                .body(new Health(ready ? "up" : "not-ready", results));
    }
}
