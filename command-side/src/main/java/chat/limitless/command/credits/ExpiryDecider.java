package chat.limitless.command.credits;

import chat.limitless.api.credits.CreditCommand.AnnounceExpiry;
import chat.limitless.api.credits.CreditCommand.ExpireLots;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.LotExpiryAnnounced;
import java.util.List;

/// The end of lots. What holds have pinned and disputes have frozen outlives it.
final class ExpiryDecider {

    private ExpiryDecider() {}

    static List<CreditEvent> decide(CreditState state, ExpireLots command) {
        var course = new Course(state, command.accountId(), command.at());
        for (var lot : state.lots()) {
            if (lot.isOver(command.at())) {
                course.tidy(lot.lotId());
            }
        }
        return course.finish();
    }

    static List<CreditEvent> decide(CreditState state, AnnounceExpiry command) {
        var lot = state.lot(command.lotId());
        if (lot == null || lot.isOver(command.at()) || command.daysBefore() >= lot.announcedDays()) {
            return List.of();
        }
        long ending = lot.amounts().unpinnedMicros();
        return ending == 0
                ? List.of()
                : List.of(new LotExpiryAnnounced(
                        command.accountId(),
                        command.lotId(),
                        command.daysBefore(),
                        ending,
                        lot.expiresAt(),
                        command.at()));
    }
}
