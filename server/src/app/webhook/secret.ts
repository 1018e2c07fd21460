import { newToken } from '../../kernel/ids';
import { secrets } from '../secrets';

/** Place for which a webhook's secret is sealed. */
export const webhookContext = (id: string): string => `webhook ${id}`;

/** A new secret: to be shown once, and as it is kept. */
export function newWebhookSecret(id: string): { readonly secret: string; readonly sealed: string } {
  const secret = `whsec_${newToken()}`;
  return { secret, sealed: secrets.seal(secret, webhookContext(id)) };
}

/** The secret of a stored webhook; null when no key of the installation opens it. */
export const openWebhookSecret = (id: string, sealed: string): string | null => secrets.unseal(sealed, webhookContext(id));
