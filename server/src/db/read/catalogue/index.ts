import type { Entry } from '../catalogue-types';
import { auditEntries } from './audit';
import { boardEntries } from './board';
import { consentEntries } from './consents';
import { exportEntries } from './exports';
import { ledgerEntries } from './ledger';
import { peopleEntries } from './people';
import { rightsEntries } from './rights';
import { sharedEntries } from './shared';
import { shelfEntries } from './shelf';

const groups = [sharedEntries, peopleEntries, shelfEntries, boardEntries, ledgerEntries, consentEntries, exportEntries, auditEntries, rightsEntries];

/** Every readable thing by its GraphQL type. */
export const catalogue: ReadonlyMap<string, Entry> = new Map(groups.flat().map((entry) => [entry.type, entry]));
