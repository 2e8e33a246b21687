package chat.limitless.command.conversation.journal;

import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.eventstore.PersonalDataVault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The table `reply_journal` for readers, and for whoever ends a reply of a dead instance.
public final class JournalStore {

    private static final int REPLIES_AT_ONCE = 100;
    private static final int ROWS_AT_ONCE = 500;

    /// Stands for frames of an owner who was erased while the reply ran. Refusing them would hold up the journal, and
    /// with it every reply of the instance.
    private static final byte[] ERASED = {};

    private final JdbcClient jdbc;
    private final PersonalDataVault vault;
    private final JsonMapper json;

    /// Works on the database that holds the log.
    public JournalStore(DataSource events, PersonalDataVault vault, JsonMapper json) {
        this.jdbc = JdbcClient.create(events);
        this.vault = vault;
        this.json = json;
    }

    /// A stored batch of frames.
    ///
    /// @param sealed only the owner's key opens it
    @SuppressWarnings("ArrayRecordComponent")
    record Batch(String replyId, int fromSeq, byte[] sealed) {}

    /// What follows the given places, in order; not necessarily all of it.
    List<Batch> after(Map<String, Integer> lastSeqByReply) {
        var found = new ArrayList<Batch>();
        var wanted = List.copyOf(lastSeqByReply.entrySet());
        for (int from = 0; from < wanted.size(); from += REPLIES_AT_ONCE) {
            found.addAll(query(wanted.subList(from, Math.min(wanted.size(), from + REPLIES_AT_ONCE))));
        }
        return found;
    }

    private List<Batch> query(List<Map.Entry<String, Integer>> wanted) {
        var either = String.join(
                " or ",
                wanted.stream().map(_ -> "(reply_id = ? and from_seq > ?)").toList());
        var statement = jdbc.sql("select reply_id, from_seq, payload from reply_journal where " + either
                + " order by reply_id, from_seq limit " + ROWS_AT_ONCE);
        for (var reply : wanted) {
            statement = statement.param(reply.getKey()).param(reply.getValue());
        }
        return statement
                .query((row, _) -> new Batch(row.getString(1), row.getInt(2), row.getBytes(3)))
                .list();
    }

    /// Opens a batch; erased when its owner is.
    PersonalText open(UserId owner, Batch batch) {
        return batch.sealed().length == 0
                ? PersonalText.ERASED
                : vault.open(owner, context(batch.replyId(), batch.fromSeq()), batch.sealed());
    }

    /// Whether the last that is stored of a reply is its end.
    public boolean isWhole(ReplyId replyId, UserId owner) {
        return jdbc.sql("select reply_id, from_seq, payload from reply_journal where reply_id = ?"
                        + " order by from_seq desc limit 1")
                .param(replyId.value())
                .query((row, _) -> new Batch(row.getString(1), row.getInt(2), row.getBytes(3)))
                .optional()
                .map(last -> open(owner, last).textOr(""))
                .filter(frames -> JournaledText.read(List.of(frames), json).ended())
                .isPresent();
    }

    /// Everything a reply said, as far as it is stored.
    public JournaledText read(ReplyId replyId, UserId owner) {
        var payloads = new ArrayList<String>();
        int after = 0;
        for (var batches = query(List.of(Map.entry(replyId.value(), after)));
                !batches.isEmpty();
                batches = query(List.of(Map.entry(replyId.value(), after)))) {
            for (var batch : batches) {
                var clear = open(owner, batch);
                if (clear.isErased()) {
                    return JournaledText.NONE;
                }
                payloads.add(clear.textOr(""));
            }
            after = batches.getLast().fromSeq();
        }
        return JournaledText.read(payloads, json);
    }

    /// Appends the frame that ends a reply of a dead instance.
    public void append(ReplyId replyId, UserId owner, int seq, byte[] frame) {
        jdbc.sql("""
                insert into reply_journal (reply_id, from_seq, to_seq, payload, written_at)
                values (?, ?, ?, ?, utc_timestamp(6))
                on duplicate key update reply_id = reply_id
                """)
                .params(replyId.value(), seq, seq, seal(replyId.value(), owner, seq, frame))
                .update();
    }

    byte[] seal(String replyId, UserId owner, int fromSeq, byte[] frames) {
        var sealed =
                vault.sealUnlessErased(owner, context(replyId, fromSeq), new String(frames, StandardCharsets.UTF_8));
        return sealed == null ? ERASED : sealed;
    }

    private static String context(String replyId, int fromSeq) {
        return "reply_journal|" + replyId + "|" + fromSeq + "|payload";
    }
}
