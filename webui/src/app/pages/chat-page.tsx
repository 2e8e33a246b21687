import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Button, buttonClass } from "@/components/ui/button";
import { ChatTitle } from "@/features/conversation/components/chat-title";
import { ChatView } from "@/features/conversation/components/chat-view";
import { useRemoveChat } from "@/features/conversation/components/use-remove-chat";
import { dismissRefusal, forgetRefusal, refuse, useRefusal } from "@/features/conversation/stream/refusals";
import { creditAccountQuery } from "@/features/credits/api/credit-account";
import { ChatCreditLine } from "@/features/credits/components/chat-credit-line";
import { TopUp } from "@/features/payments/components/top-up";
import { useHotkey } from "@/lib/use-hotkey";
import { CAP_REACHED, type Problem } from "@/lib/problem";
import { keepLastChat } from "../last-chat";
import { useSignedIn } from "./guarded";

/** A chat, new or continued, with the credit line on its composer and the packs at hand when credits run out. */
export function ChatPage() {
  const { t } = useTranslation();
  const { userId } = useSignedIn();
  const navigate = useNavigate();
  const conversationId = useParams({ strict: false, select: (params) => params.conversationId ?? null });
  const branch = useSearch({ strict: false, select: (search) => search.branch ?? null });
  const at = useSearch({ strict: false, select: (search) => search.at ?? null });
  const short = useShortOfCredits(conversationId);
  const remove = useRemoveChat(() => void navigate({ to: "/" }));
  useHotkey({ key: "Backspace", ctrl: true, shift: true }, () => {
    if (conversationId === null) return false;
    void remove({ conversationId });
    return true;
  });
  const offered = short?.dismissed === false ? short.problem : null;
  useEffect(() => {
    if (offered !== null) keepLastChat(userId, location.pathname + location.search);
  }, [offered, userId]);
  return (
    <div className="flex h-full flex-col">
      {conversationId !== null && (
        <div className="flex h-11 shrink-0 items-center px-4 max-lg:hidden sm:px-8">
          <div className="mx-auto w-full max-w-[44rem]">
            <ChatTitle conversationId={conversationId} />
          </div>
        </div>
      )}
      <div className="min-h-0 flex-1">
        <ChatView
          userId={userId}
          conversationId={conversationId}
          onStarted={(id) => void navigate({ to: "/c/$conversationId", params: { conversationId: id } })}
          branch={branch}
          at={at}
          onBranch={(messageId) =>
            conversationId !== null &&
            void navigate({
              to: "/c/$conversationId",
              params: { conversationId },
              search: messageId === null ? {} : { branch: messageId },
              replace: true,
            })
          }
          creditLine={(credits) => <ChatCreditLine {...credits} />}
          remedy={(problem) =>
            problem === short?.problem && conversationId !== null ? (
              <Button size="dense" onClick={() => refuse(conversationId, problem)}>
                {t("credits.buy")}
              </Button>
            ) : problem.code === CAP_REACHED ? (
              <Link to="/credits" hash="limits" className={buttonClass()}>
                {t("credits.limits.change")}
              </Link>
            ) : null
          }
        />
      </div>
      <TopUp problem={offered} onClose={() => conversationId !== null && dismissRefusal(conversationId)} />
    </div>
  );
}

const VIEW_LAG_MS = 1000;

/** The refusal for want of credits, until there are enough: bought in another tab, or given back by a hold. */
function useShortOfCredits(conversationId: string | null): { problem: Problem; dismissed: boolean } | null {
  const refusal = useRefusal(conversationId);
  const { data: account, dataUpdatedAt } = useQuery(creditAccountQuery);
  const short = refusal?.problem.code === "credits.insufficient" ? refusal : null;
  const needed = short?.problem.micros("neededMicros") ?? null;
  // A balance read at the moment of the refusal may be the one before it.
  const isLater = short !== null && dataUpdatedAt > short.atMs + VIEW_LAG_MS;
  const covered = isLater && needed !== null && account !== undefined && account.availableMicros >= needed;
  useEffect(() => {
    if (covered && conversationId !== null) forgetRefusal(conversationId);
  }, [covered, conversationId]);
  return covered ? null : short;
}
