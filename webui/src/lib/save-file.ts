/** A file that was fetched, on its way to the disk of whoever asked. */
export type FetchedFile = { blob: Blob; name: string };

const KEEP_MS = 60_000;

/** Hands it to the browser under its name, as if a link to it had been followed. */
export function saveFile({ blob, name }: FetchedFile): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read it only after the click.
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
