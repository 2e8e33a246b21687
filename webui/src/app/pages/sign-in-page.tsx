import { getRouteApi } from "@tanstack/react-router";
import { SignIn } from "@/features/accounts/components/sign-in";
import { localPath } from "../local-path";

const route = getRouteApi("/sign-in");

export function SignInPage() {
  const { returnTo, ended = false } = route.useSearch();
  return <SignIn returnTo={localPath(returnTo)} ended={ended} />;
}
