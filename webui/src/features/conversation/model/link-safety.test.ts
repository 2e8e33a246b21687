import { expect, it } from "vitest";
import { safeLink, withoutOverrides } from "./link-safety";

it("offers web and mail addresses and names their host", () => {
  expect(safeLink("https://example.org/a?b=c")).toEqual({ href: "https://example.org/a?b=c", host: "example.org" });
  expect(safeLink("mailto:a@example.org")?.host).toBe("a@example.org");
});

it("offers nothing that runs, reads or hides its host", () => {
  for (const address of [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "blob:https://example.org/1",
    "file:///etc/passwd",
    "https://bank.example@evil.example/",
    "/relative",
    "//evil.example/x",
    "",
    undefined,
  ]) {
    expect(safeLink(address)).toBeNull();
  }
});

it("shows the host as it is looked up", () => {
  expect(safeLink("https://еxample.org/")?.host).toBe("xn--xample-2of.org");
});

it("reads file names the way they are written", () => {
  expect(withoutOverrides("\u202Egpj.exe\u202C")).toBe("gpj.exe");
  expect(withoutOverrides("ครับ 👩🏽‍💻 مرحبا")).toBe("ครับ 👩🏽‍💻 مرحبا");
});
