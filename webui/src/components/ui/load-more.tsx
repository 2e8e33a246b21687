import { useTranslation } from "react-i18next";
import { useEndReached } from "@/lib/use-end-reached";
import { Button } from "./button";

type LoadMoreProps = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };

/** The end of a list: fetches by itself when it comes into view, and by a button for those who do not scroll. */
export function LoadMore({ hasNextPage, isFetchingNextPage, fetchNextPage }: LoadMoreProps) {
  const { t } = useTranslation();
  const end = useEndReached(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  });
  if (!hasNextPage) return null;
  return (
    <div ref={end} className="flex justify-center py-3">
      <Button look="quiet" size="dense" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {isFetchingNextPage ? t("common.loading") : t("common.more")}
      </Button>
    </div>
  );
}
