package chat.limitless.query.live;

/// Something a browser shows is not what it was.
///
/// @param topic `credit-account`, `conversations`, `conversation`, `purchase`, `auto-recharge`, `session` or `models`
/// @param id which one
/// @param position reading at this position shows the change; opaque
record Change(String topic, String id, String position) {}
