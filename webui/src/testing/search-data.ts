// What a search finds in the small system.
export const found = {
  chats: [
    {
      conversationId: "cnv_1",
      title: [
        { text: "Compound ", hit: false },
        { text: "interest", hit: true },
      ],
      shelf: "PINNED",
    },
  ],
  said: [
    {
      conversationId: "cnv_1",
      title: "Compound interest",
      shelf: "PINNED",
      kind: "reply",
      id: "rpl_1",
      text: [
        { text: "Compound ", hit: false },
        { text: "interest", hit: true },
        {
          text: " is paid on what was put in and on what it has earned before, so that it grows by itself.",
          hit: false,
        },
      ],
      model: "anthropic/claude-sonnet-4.5",
      at: "2026-11-22T09:41:00Z",
    },
    {
      conversationId: "cnv_2",
      title: null,
      shelf: "ARCHIVED",
      kind: "message",
      id: "msg_9",
      text: [
        { text: "What ", hit: false },
        { text: "interest", hit: true },
        { text: " does the bank pay?", hit: false },
      ],
      at: "2026-10-02T09:41:00Z",
    },
  ],
  nextCursor: null,
};
