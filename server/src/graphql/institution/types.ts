import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InstitutionClass, InstitutionKind, InstitutionStatus } from '../../domain/institution/terms';
import { FacetObject, PageInfoObject, WaitingOnObject } from '../common/types';
import { StationObject } from '../org/types';
import { ProductObject } from '../product/types';
import { BusinessDateScalar, DateTimeScalar } from '../scalars';

/** An institution of the library: catalogued from public sources or admitted as a participant. 机构 */
@ObjectType('Institution', { description: 'An institution of the library: catalogued from public sources or admitted as a participant. 机构' })
export class InstitutionObject {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => InstitutionClass.values)
  class!: InstitutionClass;
  @Field(() => InstitutionKind.values)
  kind!: InstitutionKind;
  @Field(() => InstitutionStatus.values)
  status!: InstitutionStatus;
  @Field(() => Boolean, { description: 'Takes part: admitted and not suspended. 参与本平台' })
  participating!: boolean;
  @Field(() => String, { nullable: true })
  region?: string | null;
  @Field(() => String, { nullable: true })
  publicCode?: string | null;
  @Field(() => String, { nullable: true })
  uscc?: string | null;
  @Field(() => String, { nullable: true })
  intro?: string | null;
  @Field(() => String, { nullable: true })
  qualification?: string | null;
  @Field(() => BusinessDateScalar, { nullable: true })
  agreementUntil?: string | null;
  @Field(() => BusinessDateScalar, { nullable: true })
  admittedOn?: string | null;
  @Field(() => StationObject, { nullable: true })
  station?: StationObject | null;
  @Field(() => String, { nullable: true, description: 'Provenance of a catalogued row. 来源' })
  source?: string | null;
  @Field(() => String, { nullable: true })
  grade?: string | null;
  @Field(() => String, { nullable: true })
  asOf?: string | null;
  @Field(() => String, { nullable: true })
  note?: string | null;
  @Field(() => Boolean)
  demo!: boolean;
  @Field(() => String, { nullable: true })
  returnNote?: string | null;
  @Field(() => [ProductObject])
  products!: ProductObject[];
  @Field(() => Int)
  productCount!: number;
  @Field(() => WaitingOnObject, { nullable: true })
  waitingOn?: WaitingOnObject | null;
}

/** InstitutionConnection */
@ObjectType('InstitutionConnection')
export class InstitutionConnectionObject {
  @Field(() => [InstitutionObject])
  nodes!: InstitutionObject[];
  @Field(() => PageInfoObject)
  pageInfo!: PageInfoObject;
  @Field(() => Int)
  totalCount!: number;
  @Field(() => [FacetObject])
  facets!: FacetObject[];
}

/** Counts of a library. 机构库与产品库计数 */
@ObjectType('LibraryCount', { description: 'Counts of a library. 机构库与产品库计数' })
export class LibraryCountObject {
  @Field(() => Int)
  financial!: number;
  @Field(() => Int)
  venture!: number;
  @Field(() => Int)
  intermediary!: number;
  @Field(() => Int)
  institutions!: number;
  @Field(() => Int)
  products!: number;
}

/** LibraryCounts */
@ObjectType('LibraryCounts')
export class LibraryCountsObject {
  @Field(() => LibraryCountObject)
  catalogued!: LibraryCountObject;
  @Field(() => LibraryCountObject)
  admitted!: LibraryCountObject;
  @Field(() => LibraryCountObject)
  required!: LibraryCountObject;
  @Field(() => String)
  source!: string;
  @Field(() => DateTimeScalar)
  asOf!: Date;
}
