import { useNavigate, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { ChatTitle } from "@/features/conversation/components/chat-title";
import { ChatView } from "@/features/conversation/components/chat-view";
import { ChatCreditLine } from "@/features/credits/components/chat-credit-line";
import { TopUp } from "@/features/payments/components/top-up";
import { dismissRefusal, useRefusal } from "@/features/conversation/stream/refusals";
import { writeStored } from "@/lib/storage";
import { LAST_CHAT_KEY } from "../last-chat";
import { useSignedIn } from "./guarded";

/** A chat, new or continued, with the credit line on its composer and the packs at hand when credits run out. */
export function ChatPage() {
  const { userId } = useSignedIn();
  const navigate = useNavigate();
  const conversationId = useParams({ strict: false, select: (params) => params.conversationId ?? null });
  const refusal = useRefusal(conversationId);
  const short = refusal?.dismissed === false && refusal.problem.code === "credits.insufficient";
  useEffect(() => {
    if (short) writeStored(LAST_CHAT_KEY, location.pathname);
  }, [short]);
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
          creditLine={(credits) => <ChatCreditLine {...credits} />}
        />
      </div>
      <TopUp
        problem={short ? refusal.problem : null}
        onClose={() => conversationId !== null && dismissRefusal(conversationId)}
      />
    </div>
  );
}
