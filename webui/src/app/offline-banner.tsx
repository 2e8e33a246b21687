import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";

/** Says that the network is gone and that nothing typed is lost. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <p role="status" className={online ? "sr-only" : "border-b border-line bg-held-wash px-4 py-2 text-held"}>
      {online ? "" : t("live.offline")}
    </p>
  );
}

function subscribe(changed: () => void): () => void {
  addEventListener("online", changed);
  addEventListener("offline", changed);
  return () => {
    removeEventListener("online", changed);
    removeEventListener("offline", changed);
  };
}
