import type { StageYears } from '../../domain/enterprise/growth-stage';
import type { MatchFacts, ProductTerms } from '../../domain/matching';
import type { ClaimMode } from '../../domain/need/terms';
import type { ProductStatus } from '../../domain/product/terms';
import type { BusinessDate } from '../../kernel/business-date';
import type { AreaBook } from './area-book';
import type { FactEnterprise, FactNeed, FactProduct } from './facts';
import type { PublicSize } from './mask-trace';

/** When a match is made: the moment, its day and the ages that bound the stages on it. A `Tx` is one. */
export interface MatchMoment {
  readonly now: Date;
  readonly today: BusinessDate;
  readonly stages: StageYears;
}

/** A need with its enterprise, and whether the institution may know its figures. */
export interface KnownNeed {
  readonly need: FactNeed & PublicSize & { readonly id: string };
  readonly enterprise: FactEnterprise;
  readonly released: boolean;
}

/** A need with its enterprise, and what decides who may match it. */
export interface MatchedNeed extends Pick<KnownNeed, 'need' | 'enterprise'> {
  readonly enterpriseId: string;
  /** Station that may match it; null for an enterprise whose records are stored only. */
  readonly stationId: string | null;
  readonly claimMode: ClaimMode;
  readonly submittedAt: Date | null;
  readonly postedAt: Date | null;
}

/** A product, and what decides who may match it. */
export interface MatchedProduct extends FactProduct {
  readonly institutionId: string | null;
  readonly status: ProductStatus;
}

/** Finds candidates quickly; every one of them is answered and explained by the domain before it is shown. */
export interface MatchSource {
  /** Takes in everything committed so far; the areas as they are now. */
  refresh(): Promise<AreaBook>;
  /** A need by id; throws `NotFound`. */
  need(id: string): Promise<MatchedNeed>;
  /** A product by id; throws `NotFound`. */
  product(id: string): Promise<MatchedProduct>;
  /** The current products that fit best, in order; null when they must be ranked from their records. */
  bestProducts(facts: MatchFacts, now: Date, limit: number): readonly { readonly id: string; readonly terms: ProductTerms }[] | null;
  /** Every current product: on the shelf, not past its last day, of an institution that takes part. */
  currentProducts(areas: AreaBook, now: Date): Promise<readonly { readonly id: string; readonly terms: ProductTerms }[]>;
  /** Ids of needs that an institution may claim and sees differently from others: its figures are released to it, or it is invited. */
  ownNeeds(institutionId: string, now: Date): Promise<readonly string[]>;
  /** Ids among which are the `limit` needs that fit best of those open to everybody, behind their anonymous face, without `except`. */
  bestNeeds(terms: ProductTerms, at: MatchMoment, areas: AreaBook, limit: number, except: ReadonlySet<string>): Promise<readonly string[]>;
  /** Those of the needs that the institution may claim now: open, before the deadline, by invitation only where it is invited. */
  claimable(institutionId: string, ids: readonly string[], now: Date): Promise<readonly KnownNeed[]>;
}
