import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isBusinessDate } from '../kernel/business-date';
import { isIso } from '../db/read/values';
import { parseFen } from '../kernel/money';

const bad = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

function text(value: unknown, what: string): string {
  if (typeof value !== 'string') throw bad(`${what} 应为文本`);
  return value;
}

function toFen(value: unknown): bigint {
  const parsed = parseFen(text(value, '金额（分）'));
  if (!parsed.ok) throw bad(`金额（分）：${parsed.reason}`);
  return parsed.value;
}

function toDay(value: unknown): string {
  const day = text(value, '日期');
  if (!isBusinessDate(day)) throw bad(`日期“${day.slice(0, 20)}”不存在，请写成 2026-01-31 的样子`);
  return day;
}

function toInstant(value: unknown): Date {
  const instant = new Date(text(value, '时刻'));
  if (Number.isNaN(instant.getTime())) throw bad('时刻应为 ISO 8601');
  return instant;
}

const literal = <T>(parse: (value: unknown) => T) => (node: ValueNode): T => parse(node.kind === Kind.STRING ? node.value : undefined);

export const FenScalar = new GraphQLScalarType<bigint, string>({
  name: 'Fen',
  description: 'Exact money: a decimal string of fen (1/100 yuan). 金额，单位分',
  serialize: (value) => String(value),
  parseValue: toFen,
  parseLiteral: literal(toFen),
});

export const BusinessDateScalar = new GraphQLScalarType<string, string>({
  name: 'BusinessDate',
  description: 'A day in Asia/Shanghai, YYYY-MM-DD. 日期',
  serialize: (value) => String(value),
  parseValue: toDay,
  parseLiteral: literal(toDay),
});

export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC. 时刻',
  serialize: (value) => (isIso(value) ? value : (value instanceof Date ? value : new Date(String(value))).toISOString()),
  parseValue: toInstant,
  parseLiteral: literal(toInstant),
});

export const FilterValueScalar = new GraphQLScalarType({
  name: 'FilterValue',
  description: 'A filter that can be passed back unchanged as the filter argument of the list that it names. 原样可回传的筛选条件',
});
