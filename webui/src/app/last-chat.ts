/** Under which the chat is remembered from which somebody went to buy credits, to lead back to it. */
export const LAST_CHAT_KEY = "limitless.last-chat";
