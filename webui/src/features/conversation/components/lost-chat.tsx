import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";
import { draftKey, giveBack, keepDraft, readDraft } from "../model/drafts";

/** An address that leads to no chat of this person. What they had typed for it goes to a new chat. */
export function LostChat({ userId, lostId }: { userId: string; lostId: string }) {
  const { t } = useTranslation();
  useEffect(() => {
    const lost = draftKey(userId, lostId);
    const text = readDraft(lost);
    if (text === "") return;
    giveBack(draftKey(userId, null), text);
    keepDraft(lost, "");
  }, [userId, lostId]);
  return (
    <div className="grid h-full place-items-center">
      <title>{`${t("chat.lost")} · Limitless Chat`}</title>
      <EmptyState
        heading
        title={t("chat.lost")}
        text={t("chat.lostText")}
        action={
          <Link to="/" className={buttonClass("primary")}>
            {t("nav.newChat")}
          </Link>
        }
      />
    </div>
  );
}
