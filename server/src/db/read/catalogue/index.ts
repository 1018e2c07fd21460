import type { Entry } from '../catalogue-types';
import { boardEntries } from './board';
import { ledgerEntries } from './ledger';
import { peopleEntries } from './people';
import { rightsEntries } from './rights';
import { sharedEntries } from './shared';
import { shelfEntries } from './shelf';

/** Every readable thing by its GraphQL type. */
export const catalogue: ReadonlyMap<string, Entry> = new Map([...sharedEntries, ...peopleEntries, ...shelfEntries, ...boardEntries, ...ledgerEntries, ...rightsEntries].map((entry) => [entry.type, entry]));
