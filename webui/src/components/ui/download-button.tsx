import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { type FetchedFile, saveFile } from "@/lib/save-file";
import { Button } from "./button";
import { ProblemNote } from "./states";

type DownloadButtonProps = { fetchFile: () => Promise<FetchedFile>; label: string; look?: "primary" | "plain" };

/** Saves a file; when it is refused, says why and when to try again, instead of leaving the page for the answer. */
export function DownloadButton({ fetchFile, label, look = "plain" }: DownloadButtonProps) {
  const download = useMutation({ mutationFn: fetchFile, onSuccess: saveFile });
  return (
    <>
      <Button look={look} disabled={download.isPending} onClick={() => download.mutate()}>
        <Download size={16} aria-hidden />
        {label}
      </Button>
      {download.error !== null && (
        <div className="order-last basis-full">
          <ProblemNote error={download.error} />
        </div>
      )}
    </>
  );
}
