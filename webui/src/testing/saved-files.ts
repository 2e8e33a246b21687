// What a test sees of files that are saved: jsdom follows no links and keeps no blobs.
import { HttpResponse, http } from "msw";
import { onTestFinished, vi } from "vitest";
import { server } from "./server";

type SavedFiles = { asked: string[]; names: string[] };

/** Answers every export, and notes what was asked for and under which name it was saved. */
export function savedFiles(): SavedFiles {
  const files: SavedFiles = { asked: [], names: [] };
  const answer = (name?: string) =>
    http.get(`*/api/v1/${name === undefined ? "purchases/:id/receipt.pdf" : "credits/entries.csv"}`, ({ request }) => {
      const { pathname, search } = new URL(request.url);
      files.asked.push(pathname + search);
      const headers = name === undefined ? {} : { "Content-Disposition": `attachment; filename="${name}"` };
      return new HttpResponse("file", { headers });
    });
  server.use(answer("credit-history.csv"), answer());
  Object.assign(URL, { createObjectURL: () => "blob:file", revokeObjectURL: () => undefined });
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    files.names.push(this.download);
  });
  onTestFinished(() => click.mockRestore());
  return files;
}
