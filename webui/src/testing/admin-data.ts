export const processors = {
  headPosition: "204",
  processors: [
    { name: "projection.conversation", healthy: true, position: "204", behind: 0, segments: [], parked: 0 },
    { name: "projection.credits", healthy: true, position: "204", behind: 0, segments: [], parked: 0 },
    { name: "projection.payments", healthy: false, position: "180", behind: 24, segments: [], parked: 1 },
  ],
  parkedEvents: [
    {
      group: "projection.payments",
      position: "181",
      sequenceId: "pay_1",
      eventType: "payments.refund-recorded",
      cause: "chat.limitless.query.projection.MissingRow",
      attempts: 3,
      parkedAt: "2026-11-22T11:45:00Z",
      triedAt: "2026-11-22T11:50:00Z",
    },
  ],
};
