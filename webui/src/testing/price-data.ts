// Price lists and open settlements as the two sides answer them.

const facts = {
  baseMicrosPerUsd: "30000000",
  marginPercent: 50,
  microsPerUsd: "45000000",
  publishedAt: "2026-11-20T08:00:00Z",
};

export const priceLists = {
  priceLists: [
    {
      ...facts,
      version: 4,
      status: "scheduled",
      marginPercent: 60,
      microsPerUsd: "48000000",
      modelCount: 3,
      sellableCount: 2,
      effectiveAt: "2026-12-01T00:00:00Z",
      endedAt: null,
    },
    {
      ...facts,
      version: 3,
      status: "in-force",
      modelCount: 3,
      sellableCount: 2,
      effectiveAt: "2026-11-20T08:00:00Z",
      endedAt: "2026-12-01T00:00:00Z",
    },
    {
      ...facts,
      version: 2,
      status: "withdrawn",
      modelCount: 2,
      sellableCount: 1,
      effectiveAt: "2026-11-24T08:00:00Z",
      endedAt: "2026-11-20T08:00:00Z",
    },
    {
      ...facts,
      version: 1,
      status: "past",
      modelCount: 2,
      sellableCount: 2,
      effectiveAt: "2026-11-01T08:00:00Z",
      endedAt: "2026-11-20T08:00:00Z",
    },
  ],
  nextCursor: null,
};

const tier = {
  abovePromptTokens: 0,
  reasoningUsd: null,
  requestUsd: "0",
  imageUsd: null,
  imageOutputUsd: null,
};

export const priceList = {
  ...facts,
  version: 3,
  status: "in-force",
  effectiveAt: "2026-11-20T08:00:00Z",
  endedAt: "2026-12-01T00:00:00Z",
  packs: [
    { packId: "starter", creditsMicros: "200000000", amountMinor: 1000, currency: "usd" },
    { packId: "regular", creditsMicros: "600000000", amountMinor: 2500, currency: "usd" },
  ],
  models: [
    {
      modelId: "google/gemini-3-pro",
      name: "Gemini 3 Pro",
      contextTokens: 1_000_000,
      maxOutputTokens: 64_000,
      inputModalities: ["text", "image"],
      sellable: true,
      notSellableReason: null,
      tiers: [
        {
          ...tier,
          promptUsd: "0.000002",
          completionUsd: "0.000012",
          imageUsd: "0.00516",
          promptMicrosPer1k: "90000",
          completionMicrosPer1k: "540000",
        },
        {
          ...tier,
          abovePromptTokens: 200_000,
          promptUsd: "0.000004",
          completionUsd: "0.000018",
          promptMicrosPer1k: "180000",
          completionMicrosPer1k: "810000",
        },
      ],
    },
    {
      modelId: "openai/gpt-5-mini",
      name: "GPT-5 mini",
      contextTokens: 400_000,
      maxOutputTokens: 128_000,
      inputModalities: ["text"],
      sellable: true,
      notSellableReason: null,
      tiers: [
        {
          ...tier,
          promptUsd: "0.00000025",
          completionUsd: "0.000002",
          promptMicrosPer1k: "11250",
          completionMicrosPer1k: "90000",
        },
      ],
    },
    {
      modelId: "openrouter/auto",
      name: "Auto Router",
      contextTokens: 2_000_000,
      maxOutputTokens: null,
      inputModalities: ["text"],
      sellable: false,
      notSellableReason: "price-variable",
      tiers: [],
    },
  ],
};

export const openSettlements = {
  settlements: [
    {
      replyId: "rpl_3f8a1c",
      conversationId: "cnv_1",
      userId: "usr_8p3n1r5z",
      model: "google/gemini-3-pro",
      generationId: "gen-1795381200-k3JhQ",
      holdMicros: "4120000",
      lookUps: 9,
      endedAt: "2026-11-30T11:40:00Z",
      nextLookUpAt: "2026-11-30T12:10:00Z",
      overdue: true,
    },
    {
      replyId: "rpl_77c2d0",
      conversationId: "cnv_2",
      userId: "usr_8p3n1r5z",
      model: "openai/gpt-5-mini",
      holdMicros: "920000",
      lookUps: 4,
      endedAt: "2026-11-30T11:58:00Z",
      overdue: false,
    },
  ],
  nextCursor: null,
  overdue: 1,
};
