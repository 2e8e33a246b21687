import { commandSide, write } from "@/api/clients";

/** Ends this browser's sign-in. */
export async function signOut(): Promise<void> {
  await write(commandSide.DELETE("/api/v1/session"));
}

/** Where signing in starts; the server redirects to the identity provider and back to `returnTo`. */
export function signInAddress(returnTo: string): string {
  return `/api/oauth/login?returnTo=${encodeURIComponent(returnTo)}`;
}
