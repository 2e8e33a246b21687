package chat.limitless.command.conversation.process;

import chat.limitless.api.conversation.ReplyId;

/// A message was taken and its reply will come.
///
/// @param replyId the reply
/// @param holdMicros most it can cost
/// @param estimateMicros what it is likely to cost
/// @param model the model asked
/// @param position of the log that includes the message
public record Accepted(ReplyId replyId, long holdMicros, long estimateMicros, String model, long position) {}
