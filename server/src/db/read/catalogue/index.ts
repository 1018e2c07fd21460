import type { Entry } from '../catalogue-types';
import { auditEntries } from './audit';
import { boardEntries } from './board';
import { ledgerEntries } from './ledger';
import { peopleEntries } from './people';
import { sharedEntries } from './shared';
import { shelfEntries } from './shelf';

/** Every readable thing by its GraphQL type. */
export const catalogue: ReadonlyMap<string, Entry> = new Map([...sharedEntries, ...peopleEntries, ...shelfEntries, ...boardEntries, ...ledgerEntries, ...auditEntries].map((entry) => [entry.type, entry]));
