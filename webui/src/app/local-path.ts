/** Only a path of ours: an address from elsewhere must not lead away after signing in. */
export function localPath(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])/.test(path) ? path : "/";
}
