package chat.limitless.query.support;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Reads for support: whether an account exists, and whether an agent's look is announced.
interface SupportReads extends Repository<SupportSubjectView, String> {

    List<SupportSubjectView> findByUserId(String userId);

    List<SupportSubjectView> findByEmailLookup(String emailLookup);

    @Query("select v from DataViewRow v where v.viewId = :viewId and v.agentId = :agentId")
    Optional<DataViewRow> view(String viewId, String agentId);
}
