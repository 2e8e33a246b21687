import { useRouteContext } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Session } from "@/features/accounts/api/session";
import { type Area, mayEnter } from "../roles";
import { NoPermissionPage } from "./status-pages";

/** Shows the page of an area to those with its role. */
export function Guarded({ area, children }: { area: Area; children: ReactNode }) {
  return mayEnter(useSignedIn(), area) ? children : <NoPermissionPage />;
}

export function useSignedIn(): Session {
  return useRouteContext({ from: "/inside", select: (context) => context.session });
}
