import { AnswerSecondFactorDocument, ApplyInstitutionDocument, ChangePasswordDocument, CheckUsccDocument, RegisterEnterpriseDocument, RemoveSecondFactorDocument, SignInDocument } from '@/gql/operations';
import type { IndustrySection, InstitutionClass, InstitutionKind, OrgKind } from '@/gql/types';
import { textOf, type FormState } from '@/lib/form';
import type { Issue } from '@/lib/refusal';
import { makeSend, refusedState, type RefusedAnswer, type Written } from '@/lib/urql/write';
import { codeSchema, faultsOf, institutionSchema, passwordSchema, proofSchema, registerSchema, signInSchema } from './schemas';

// Loaded when a form is first touched: schemas, client and documents stay out of the first load of a public page.

/** Who is signed in after a form. */
export type Arrived = { __typename: 'Viewer'; orgKind: OrgKind; mustChangePassword: boolean; mustEnrol: boolean; mustBeGranted: boolean };
/** The password was right and a code is asked for. */
type Asked = { __typename: 'SecondFactorNeeded'; challenge: string };
/** What came of an attempt: somebody is signed in, a code is asked for, or what the form shows. */
export type Outcome = { kind: 'done'; viewer: Arrived } | { kind: 'code'; challenge: string } | FormState;

const send = makeSend();

/** A field as typed, for passwords: blanks at the ends belong to them. */
const raw = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

const texts = <Name extends string>(form: FormData, names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, textOf(form, name)])) as Record<Name, string>;

async function attempt(issues: Issue[], go: () => Promise<Written<Arrived | Asked | RefusedAnswer>>): Promise<Outcome> {
  if (issues.length > 0) return { kind: 'invalid', issues };
  const sent = await go();
  if (!sent.ok) return sent.state;
  if (sent.data.__typename === 'SecondFactorNeeded') return { kind: 'code', challenge: sent.data.challenge };
  return sent.data.__typename === 'Viewer' ? { kind: 'done', viewer: sent.data } : refusedState(sent.data);
}

/** Signs in. */
export function signIn(form: FormData): Promise<Outcome> {
  const values = { account: textOf(form, 'account'), password: raw(form, 'password') };
  return attempt(faultsOf(signInSchema, values), async () => {
    const sent = await send(SignInDocument, values);
    return sent.ok ? { ok: true, data: sent.data.signIn } : sent;
  });
}

/** Second step of a login. */
export function answerCode(form: FormData, challenge: string): Promise<Outcome> {
  const values = { code: textOf(form, 'code') };
  return attempt(faultsOf(codeSchema, values), async () => {
    const sent = await send(AnswerSecondFactorDocument, { challenge, ...values });
    return sent.ok ? { ok: true, data: sent.data.answerSecondFactor } : sent;
  });
}

/** Takes the own second factor away. */
export function removeFactor(form: FormData): Promise<Outcome> {
  const values = { password: raw(form, 'password'), code: textOf(form, 'code') };
  return attempt(faultsOf(proofSchema, values), async () => {
    const sent = await send(RemoveSecondFactorDocument, values);
    return sent.ok ? { ok: true, data: sent.data.removeSecondFactor } : sent;
  });
}

/** Registers an enterprise and signs its owner in. */
export function registerEnterprise(form: FormData, key: string): Promise<Outcome> {
  const { industry, agreed, ...rest } = texts(form, ['name', 'uscc', 'areaId', 'stationId', 'industry', 'foundedOn', 'contactName', 'contactPhone', 'account', 'agreed', 'noticeVersion']);
  const values = { ...rest, password: raw(form, 'password') };
  return attempt(faultsOf(registerSchema, { ...values, industry, agreed }), async () => {
    const input = { ...values, industry: industry as IndustrySection, agreed: agreed === 'yes' };
    const sent = await send(RegisterEnterpriseDocument, { input, key });
    return sent.ok ? { ok: true, data: sent.data.registerEnterprise } : sent;
  });
}

/** Applies for admission of an institution and signs its manager in. */
export function applyInstitution(form: FormData, catalogueId: string | null, key: string): Promise<Outcome> {
  const text = texts(form, ['name', 'uscc', 'class', 'kind', 'region', 'qualification', 'stationId', 'contactName', 'contactPhone', 'account', 'agreed', 'noticeVersion']);
  const values = { ...text, password: raw(form, 'password') };
  return attempt(faultsOf(institutionSchema, values), async () => {
    const input = { ...values, catalogueId, class: text.class as InstitutionClass, kind: text.kind as InstitutionKind, agreed: text.agreed === 'yes' };
    const sent = await send(ApplyInstitutionDocument, { input, key });
    return sent.ok ? { ok: true, data: sent.data.applyInstitution } : sent;
  });
}

/** Changes one's own password. */
export function changePassword(form: FormData): Promise<Outcome> {
  const values = { current: raw(form, 'current'), next: raw(form, 'next'), again: raw(form, 'again') };
  return attempt(faultsOf(passwordSchema, values), async () => {
    const sent = await send(ChangePasswordDocument, { current: values.current, next: values.next });
    return sent.ok ? { ok: true, data: sent.data.changePassword } : sent;
  });
}

/** The API's word on a unified social credit code; null when it could not be asked. */
export async function checkUscc(code: string): Promise<{ valid: boolean; normalized: string | null; reason: string | null } | null> {
  const sent = await send(CheckUsccDocument, { code });
  return sent.ok ? sent.data.checkUscc : null;
}
