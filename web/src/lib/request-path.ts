/** Request header in which `proxy.ts` hands the path and query to server components. */
export const PATH_HEADER = 'x-jiebang-path';

/**
 * A path of this site that is safe to return to after login; anything else becomes "/". Browsers drop tabs and line
 * ends within an address, so a path with one could become another site.
 */
export const safePath = (path: string | null | undefined): string =>
  path && /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(path) && !path.startsWith('/login') ? path : '/';

/** The login page that comes back to `path`. */
export const loginHref = (path: string | null | undefined): string => {
  const next = safePath(path);
  return next === '/' ? '/login' : `/login?next=${encodeURIComponent(next)}`;
};
