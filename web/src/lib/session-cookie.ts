/** Names of the login-session cookie: the second where the site is served by https. */
export const SESSION_COOKIES = ['jiebang_session', '__Host-jiebang_session'] as const;

/** Keeps only the login-session cookie of a `Cookie` header; null when there is none. */
export function sessionCookieOf(header: string | null | undefined): string | null {
  const kept = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => SESSION_COOKIES.some((name) => pair.startsWith(`${name}=`)));
  return kept.length > 0 ? kept.join('; ') : null;
}
