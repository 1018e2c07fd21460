/** How the session cookie is written. */
export interface CookieSettings {
  /** Behind HTTPS the cookie is `__Host-` and Secure; on plain HTTP (demo, intranet) it cannot be. */
  readonly secure: boolean;
}

const HOURS = 12;

/** Name of the session cookie. */
export function cookieName({ secure }: CookieSettings): string {
  return secure ? '__Host-jiebang_session' : 'jiebang_session';
}

/** Set-Cookie for a session just opened. */
export function sessionCookie(settings: CookieSettings, token: string): string {
  return `${cookieName(settings)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${HOURS * 3600}${settings.secure ? '; Secure' : ''}`;
}

/** Set-Cookie that removes it. */
export function clearCookie(settings: CookieSettings): string {
  return `${cookieName(settings)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${settings.secure ? '; Secure' : ''}`;
}

/** Token in a Cookie header, if any. */
export function tokenIn(header: string | undefined, settings: CookieSettings): string | undefined {
  const prefix = `${cookieName(settings)}=`;
  return header?.split(/;\s*/).find((part) => part.startsWith(prefix))?.slice(prefix.length) || undefined;
}
