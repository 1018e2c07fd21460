import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FigureKind, ListKind } from '../../domain/station/terms';
import { DateTimeScalar, FenScalar, FilterValueScalar } from '../scalars';

/** A figure, and the filter of the list that holds exactly its records. 指标数字（可打开到明细） */
@ObjectType('Figure', { description: 'A figure, and the filter of the list that holds exactly its records. 指标数字（可打开到明细）' })
export class FigureObject {
  @Field(() => FigureKind.values)
  kind!: FigureKind;
  @Field(() => String)
  value!: string;
  @Field(() => String)
  unit!: string;
  @Field(() => String)
  label!: string;
  @Field(() => ListKind.values)
  list!: ListKind;
  @Field(() => FilterValueScalar)
  filter!: unknown;
}

/** Breakdown */
@ObjectType('Breakdown')
export class BreakdownObject {
  @Field(() => String)
  by!: string;
  @Field(() => [BreakdownRowObject])
  rows!: BreakdownRowObject[];
}

/** BreakdownRow */
@ObjectType('BreakdownRow')
export class BreakdownRowObject {
  @Field(() => String)
  key!: string;
  @Field(() => String)
  label!: string;
  @Field(() => FigureObject)
  deals!: FigureObject;
  @Field(() => FigureObject)
  amount!: FigureObject;
}

/** A target of a year and how far it is reached. 年度目标 */
@ObjectType('Target', { description: 'A target of a year and how far it is reached. 年度目标' })
export class TargetObject {
  @Field(() => FigureObject)
  figure!: FigureObject;
  @Field(() => String)
  target!: string;
  @Field(() => String)
  source!: string;
  @Field(() => Int)
  percentBp!: number;
}

/** Dashboard */
@ObjectType('Dashboard')
export class DashboardObject {
  @Field(() => ID, { nullable: true })
  stationId?: string | null;
  @Field(() => String)
  areaName!: string;
  @Field(() => Int)
  year!: number;
  @Field(() => DateTimeScalar)
  asOf!: Date;
  @Field(() => [FigureObject])
  figures!: FigureObject[];
  @Field(() => [FigureObject])
  todo!: FigureObject[];
  @Field(() => BreakdownObject)
  byArea!: BreakdownObject;
  @Field(() => BreakdownObject)
  byKind!: BreakdownObject;
  @Field(() => BreakdownObject)
  byQuarter!: BreakdownObject;
  @Field(() => [TargetObject])
  targets!: TargetObject[];
}

/** Figures that everybody may see. 公开数据 */
@ObjectType('PublicFigures', { description: 'Figures that everybody may see. 公开数据' })
export class PublicFiguresObject {
  @Field(() => Int)
  year!: number;
  @Field(() => DateTimeScalar)
  asOf!: Date;
  @Field(() => Int)
  needsOpen!: number;
  @Field(() => Int)
  currentProducts!: number;
  @Field(() => Int)
  admittedInstitutions!: number;
  @Field(() => FenScalar)
  confirmedFen!: string;
  @Field(() => Int)
  enterprisesFinanced!: number;
  @Field(() => Boolean)
  demo!: boolean;
}
