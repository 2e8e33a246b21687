import { beforeEach, expect, it, vi } from "vitest";
import { draftKey, keepDraft, readDraft } from "./drafts";

const key = draftKey("usr_1", "cnv_1");

beforeEach(() => localStorage.clear());

it("keeps a draft in the browser's storage", () => {
  keepDraft(key, "half a thought");
  expect(localStorage.getItem(key)).toBe("half a thought");
  expect(readDraft(key)).toBe("half a thought");
});

it("keeps the drafts of chats and of users apart", () => {
  keepDraft(key, "mine");
  expect(readDraft(draftKey("usr_1", null))).toBe("");
  expect(readDraft(draftKey("usr_2", "cnv_1"))).toBe("");
});

it("leaves nothing behind when the text was sent", () => {
  keepDraft(key, "sent");
  keepDraft(key, "");
  expect(localStorage.getItem(key)).toBeNull();
});

it("works on in memory when the storage is full", () => {
  const full = draftKey("usr_1", "cnv_full");
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  keepDraft(full, "still here");
  expect(readDraft(full)).toBe("still here");
});
