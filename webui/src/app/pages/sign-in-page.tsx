import { getRouteApi } from "@tanstack/react-router";
import { SignIn } from "@/features/accounts/components/sign-in";
import { signInFailure, waitSeconds } from "@/features/accounts/model/sign-in-failure";
import { localPath } from "../local-path";

const route = getRouteApi("/sign-in");

export function SignInPage() {
  const { returnTo, ended = false, problem, wait } = route.useSearch();
  return (
    <SignIn returnTo={localPath(returnTo)} ended={ended} failed={signInFailure(problem)} wait={waitSeconds(wait)} />
  );
}
