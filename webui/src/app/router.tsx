import type { QueryClient } from "@tanstack/react-query";
import {
  type RouterHistory,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import * as z from "zod/mini";
import { NOTICE_STATES } from "@/features/admin/api/payment-notices";
import { ADJUSTMENT_STATUSES } from "@/features/finance/api/adjustments";
import { EVENT_SUBJECTS, PARKED_STATES, PURCHASE_STATUSES } from "@/features/finance/model/purchase-search";
import { type Session, sessionQuery } from "@/features/accounts/api/session";
import { localPath } from "./local-path";
import { loadStaffTexts } from "@/lib/i18n";
import { BrokenPage, NotFoundPage } from "./pages/status-pages";

const text = z.catch(z.optional(z.string()), undefined);

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ notFoundComponent: NotFoundPage });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  // `ended`: somebody was signed in, and is not any more. `problem`: why signing in has failed; `wait`: for how long.
  validateSearch: z.object({
    returnTo: text,
    ended: z.catch(z.optional(z.boolean()), undefined),
    problem: text,
    wait: z.catch(z.optional(z.number()), undefined),
  }),
  beforeLoad: async ({ context, search }) => {
    const session = await context.queryClient.fetchQuery(sessionQuery).catch(() => null);
    if (session !== null) throw redirect({ href: localPath(search.returnTo) });
  },
  component: lazyRouteComponent(() => import("./pages/sign-in-page"), "SignInPage"),
});

/** Everything behind the door. */
const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  beforeLoad: async ({ context, location }): Promise<{ session: Session }> => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: "/sign-in", search: { returnTo: location.href } });
    return { session };
  },
  component: lazyRouteComponent(() => import("./shell"), "Shell"),
});

const chatPage = lazyRouteComponent(() => import("./pages/chat-page"), "ChatPage");
const newChat = createRoute({ getParentRoute: () => inside, path: "/", component: chatPage });
const chat = createRoute({
  getParentRoute: () => inside,
  path: "/c/$conversationId",
  // `branch`: the message, or answer, whose branch of the chat is shown. `at`: what of it is brought into view.
  validateSearch: z.object({ branch: text, at: text }),
  component: chatPage,
});

const archived = createRoute({
  getParentRoute: () => inside,
  path: "/archived",
  component: lazyRouteComponent(() => import("./pages/archived-page"), "ArchivedPage"),
});

const credits = createRoute({
  getParentRoute: () => inside,
  path: "/credits",
  // The address to which the payment page sends people back.
  validateSearch: z.object({
    purchase: text,
    type: text,
    from: text,
    to: text,
    lotId: text,
    holdId: text,
    purchaseId: text,
    model: text,
    utcFrom: text,
    utcTo: text,
  }),
  component: lazyRouteComponent(() => import("./pages/credits-page"), "CreditsPage"),
});

const receipt = createRoute({
  getParentRoute: () => inside,
  path: "/credits/receipts/$purchaseId",
  component: lazyRouteComponent(() => import("./pages/receipt-page"), "ReceiptPage"),
});

const account = createRoute({
  getParentRoute: () => inside,
  path: "/account",
  component: lazyRouteComponent(() => import("./pages/account-page"), "AccountPage"),
});

/** The pages of staff, with texts of their own. */
const staff = createRoute({ getParentRoute: () => inside, id: "staff", beforeLoad: loadStaffTexts });

const finance = createRoute({
  getParentRoute: () => staff,
  path: "/finance",
  validateSearch: z.object({
    userId: text,
    type: text,
    from: text,
    to: text,
    purchaseId: text,
    lotId: text,
    holdId: text,
  }),
  component: lazyRouteComponent(() => import("./pages/finance-page"), "FinancePage"),
});

const financePurchases = createRoute({
  getParentRoute: () => staff,
  path: "/finance/purchases",
  validateSearch: z.object({ status: z.catch(z.optional(z.enum(PURCHASE_STATUSES)), undefined), userId: text }),
  component: lazyRouteComponent(() => import("./pages/purchases-page"), "PurchasesPage"),
});

const financePurchase = createRoute({
  getParentRoute: () => staff,
  path: "/finance/purchases/$purchaseId",
  validateSearch: z.object({ about: z.catch(z.optional(z.enum(EVENT_SUBJECTS)), undefined) }),
  component: lazyRouteComponent(() => import("./pages/purchase-page"), "PurchasePage"),
});

const parked = createRoute({
  getParentRoute: () => staff,
  path: "/finance/parked",
  validateSearch: z.object({ state: z.catch(z.optional(z.enum(PARKED_STATES)), undefined) }),
  component: lazyRouteComponent(() => import("./pages/parked-page"), "ParkedPage"),
});

const notices = createRoute({
  getParentRoute: () => staff,
  path: "/finance/notices",
  validateSearch: z.object({ state: z.catch(z.optional(z.enum(NOTICE_STATES)), undefined) }),
  component: lazyRouteComponent(() => import("./pages/notices-page"), "NoticesPage"),
});

const adjustments = createRoute({
  getParentRoute: () => staff,
  path: "/finance/adjustments",
  validateSearch: z.object({
    status: z.catch(z.optional(z.enum(["all", ...ADJUSTMENT_STATUSES])), undefined),
  }),
  component: lazyRouteComponent(() => import("./pages/adjustments-page"), "AdjustmentsPage"),
});

const debts = createRoute({
  getParentRoute: () => staff,
  path: "/finance/debts",
  component: lazyRouteComponent(() => import("./pages/debts-page"), "DebtsPage"),
});

const settlements = createRoute({
  getParentRoute: () => staff,
  path: "/finance/open-settlements",
  component: lazyRouteComponent(() => import("./pages/settlements-page"), "SettlementsPage"),
});

const refunds = createRoute({
  getParentRoute: () => staff,
  path: "/finance/refunds",
  validateSearch: z.object({ purchaseId: text }),
  component: lazyRouteComponent(() => import("./pages/refunds-page"), "RefundsPage"),
});

const support = createRoute({
  getParentRoute: () => staff,
  path: "/support",
  validateSearch: z.object({ user: text }),
  component: lazyRouteComponent(() => import("./pages/support-page"), "SupportPage"),
});

const timeline = createRoute({
  getParentRoute: () => staff,
  path: "/support/views/$viewId",
  validateSearch: z.object({ order: z.catch(z.optional(z.enum(["newest", "oldest"])), undefined) }),
  component: lazyRouteComponent(() => import("./pages/timeline-page"), "TimelinePage"),
});

const admin = createRoute({
  getParentRoute: () => staff,
  path: "/admin",
  validateSearch: z.object({ user: text, notices: z.catch(z.optional(z.enum(NOTICE_STATES)), undefined) }),
  component: lazyRouteComponent(() => import("./pages/admin-page"), "AdminPage"),
});

const priceLists = createRoute({
  getParentRoute: () => staff,
  path: "/admin/price-lists",
  component: lazyRouteComponent(() => import("./pages/price-lists-page"), "PriceListsPage"),
});

const priceList = createRoute({
  getParentRoute: () => staff,
  path: "/admin/price-lists/$version",
  component: lazyRouteComponent(() => import("./pages/price-list-page"), "PriceListPage"),
});

const routes = root.addChildren([
  signIn,
  inside.addChildren([
    newChat,
    chat,
    archived,
    credits,
    receipt,
    account,
    staff.addChildren([
      finance,
      financePurchases,
      financePurchase,
      parked,
      notices,
      adjustments,
      debts,
      refunds,
      settlements,
      support,
      timeline,
      admin,
      priceLists,
      priceList,
    ]),
  ]),
]);

export function makeRouter(queryClient: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree: routes,
    context: { queryClient },
    defaultPreload: "intent",
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: BrokenPage,
    scrollRestoration: false,
    ...(history === undefined ? {} : { history }),
  });
}
export type AppRouter = ReturnType<typeof makeRouter>;

declare module "@tanstack/react-router" {
  interface Register {
    router: AppRouter;
  }
}
