import type { GrowthStage, IndustrySection, Qualification, TaxGrade } from './terms';

/** A registered enterprise; shares its id with its organisation. Figures are self-declared unless said otherwise. */
export interface Enterprise {
  readonly id: string;
  readonly name: string;
  readonly uscc: string;
  readonly areaId: string;
  readonly stationId: string;
  readonly industry: IndustrySection;
  readonly foundedOn: string;
  readonly qualifications: readonly Qualification[];
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly address: string | null;
  readonly mainBusiness: string | null;
  readonly employees: number | null;
  readonly researchers: number | null;
  readonly revenueFen: bigint | null;
  readonly rndFen: bigint | null;
  readonly profitFen: bigint | null;
  readonly assetsFen: bigint | null;
  readonly debtFen: bigint | null;
  readonly loanBalanceFen: bigint | null;
  readonly taxGrade: TaxGrade | null;
  readonly inventionPatents: number | null;
  readonly otherIp: number | null;
  readonly techContractFen: bigint | null;
  readonly equityRaisedFen: bigint | null;
  readonly hadLoanBefore: boolean | null;
  readonly figuresYear: number | null;
  readonly registeredAt: Date;
  /** Closed at its own request: records are stored only; null = in use. */
  readonly restrictedAt: Date | null;
  readonly demo: boolean;
  readonly version: number;
}

export type { GrowthStage };
