/** Every closed vocabulary becomes a GraphQL enum whose value descriptions read "中文 · English". */
import { registerEnumType } from 'type-graphql';
import type { Terms } from '../kernel/terms';
import * as common from '../domain/common/terms';
import * as identity from '../domain/identity/terms';
import * as org from '../domain/org/terms';
import * as enterprise from '../domain/enterprise/terms';
import * as institution from '../domain/institution/terms';
import * as product from '../domain/product/terms';
import * as need from '../domain/need/terms';
import * as claim from '../domain/claim/terms';
import * as offer from '../domain/offer/terms';
import * as deal from '../domain/deal/terms';
import * as rights from '../domain/rights/terms';
import * as station from '../domain/station/terms';
import * as consent from '../domain/consent/terms';
import * as assessment from '../domain/assessment/terms';
import { EventTopic } from '../domain/common/events';
import * as exporting from '../domain/export/terms';

const groups = [common, identity, org, enterprise, institution, product, need, claim, offer, deal, station, assessment, consent, exporting, rights, { EventTopic }] as const;

/** Every vocabulary, for documents. */
export const vocabularies = (): readonly Terms<string>[] => groups.flatMap((group) => Object.values(group) as Terms<string>[]);

/** Registers all vocabularies; call once before the schema is built. */
export function registerTerms(): void {
  for (const group of groups) {
    for (const vocabulary of Object.values(group) as Terms<string>[]) {
      registerEnumType(vocabulary.values, {
        name: vocabulary.name,
        valuesConfig: Object.fromEntries(
          Object.entries(vocabulary.labels).map(([code, [zh, en]]) => [code, { description: `${zh} · ${en}` }]),
        ),
      });
    }
  }
}
