import { CombinedError } from '@urql/core';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './csp';
import { FAILURE_CODES, FAILURE_TEXTS, failureOf, PageFailure, readDigest, shortTrace } from './errors';
import { idempotencyKey } from './idempotency';
import { fieldId, fieldPath, issuesByPath, zodIssues } from './refusal';
import { loginHref, safePath } from './request-path';
import { sessionCookieOf } from './session-cookie';
import { hiddenParams, many, manyOf, one, oneOf, pageLinks, pageSize, whole, withFilter, withoutValue, withParams } from './url-state';

describe('session cookie', () => {
  it('is the only cookie that goes to the API', () => {
    expect(sessionCookieOf('a=1; jiebang_session=x.y; jiebang_sessions=2; b=3')).toBe('jiebang_session=x.y');
    expect(sessionCookieOf('__Host-jiebang_session=z')).toBe('__Host-jiebang_session=z');
    expect(sessionCookieOf('a=1')).toBeNull();
    expect(sessionCookieOf(null)).toBeNull();
  });
});

describe('return paths', () => {
  it('stay within the site', () => {
    expect(safePath('/needs?a=1')).toBe('/needs?a=1');
    for (const path of ['//evil.example', '/\\evil.example', 'https://evil.example', '', null, '/login?next=/', '/\t/evil.example', '/\n/evil.example', '/a\\b']) expect(safePath(path)).toBe('/');
    expect(loginHref('/my/needs?x=1')).toBe('/login?next=%2Fmy%2Fneeds%3Fx%3D1');
    expect(loginHref('/')).toBe('/login');
  });
});

describe('failures', () => {
  const thrown = (extensions: Record<string, unknown>) => new CombinedError({ graphQLErrors: [new GraphQLError('x', { extensions })] });

  it('survive the server boundary in a digest', () => {
    const failure = failureOf(thrown({ code: 'RATE_LIMITED', traceId: 'ab-12', retryAfter: 30 }));
    expect(failure).toEqual({ code: 'RATE_LIMITED', traceId: 'ab-12', retryAfter: 30 });
    expect(readDigest(new PageFailure(failure).digest)).toEqual(failure);
    expect(readDigest('1234567890')).toEqual({ code: 'INTERNAL_SERVER_ERROR', traceId: '1234567890', retryAfter: null });
  });

  it('mask unknown codes and name a lost connection', () => {
    expect(failureOf(thrown({ code: 'ODD' })).code).toBe('INTERNAL_SERVER_ERROR');
    expect(failureOf(new CombinedError({ networkError: new Error('down') })).code).toBe('UNREACHABLE');
  });

  it('have a text for every code, without blame on "the system"', () => {
    for (const code of FAILURE_CODES) {
      const { title, text } = FAILURE_TEXTS[code];
      expect(title.length * text.length).toBeGreaterThan(0);
      expect(title + text).not.toContain('系统异常');
    }
    expect(shortTrace('0192f3aa-bb11-7000')).toBe('0192f3aa');
    expect(shortTrace(null)).toBeNull();
  });
});

describe('issues', () => {
  it('become field names', () => {
    expect(fieldPath('input.terms[0].months')).toBe('terms.0.months');
    expect(fieldId('input.terms[0].months')).toBe('f-terms-0-months');
    expect(issuesByPath([{ path: 'input.a', message: '一' }, { path: 'a', message: '二' }])).toEqual({ a: '一' });
    expect(zodIssues([{ path: ['a', 0], message: 'm' }])).toEqual([{ path: 'a.0', message: 'm' }]);
  });
});

describe('idempotency key', () => {
  it('is a UUID, also without randomUUID', () => {
    const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(idempotencyKey()).toMatch(shape);
    const own = Object.getOwnPropertyDescriptor(crypto, 'randomUUID');
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    expect(idempotencyKey()).toMatch(shape);
    if (own) Object.defineProperty(crypto, 'randomUUID', own);
    else Reflect.deleteProperty(crypto, 'randomUUID');
  });
});

describe('address', () => {
  const params = { area: ['a', 'b'], q: ' 设备 ', sort: 'amount', after: 'c2', trail: ['c1'] };

  it('is read with what is allowed', () => {
    expect(one(params, 'q')).toBe('设备');
    expect(many(params, 'area')).toEqual(['a', 'b']);
    expect(manyOf(params, 'area', ['b', 'c'])).toEqual(['b']);
    expect(oneOf(params, 'sort', ['amount', 'due'])).toBe('amount');
    expect(oneOf({ sort: 'drop' }, 'sort', ['amount'])).toBeUndefined();
    expect(whole({ n: '12' }, 'n')).toBe(12);
    expect(whole({ n: '-1' }, 'n')).toBeUndefined();
    expect(pageSize({ size: '100' })).toBe(100);
    expect(pageSize({ size: '9999' })).toBe(20);
  });

  it('is written so that a changed filter starts at the first page', () => {
    expect(withParams('/x', {}, {})).toBe('/x');
    expect(withFilter('/x', params, { sort: 'due' })).toBe('/x?area=a&area=b&q=+%E8%AE%BE%E5%A4%87+&sort=due');
    expect(withoutValue('/x', { area: ['a', 'b'] }, 'area', 'a')).toBe('/x?area=b');
    expect(hiddenParams(params, ['area', 'q'])).toEqual([{ name: 'sort', value: 'amount' }]);
  });

  it('keeps the way back', () => {
    const first = pageLinks('/x', {}, { hasNextPage: true, endCursor: 'c1' });
    expect(first).toEqual({ prevHref: null, nextHref: '/x?after=c1', number: 1 });
    const second = pageLinks('/x', { after: 'c1' }, { hasNextPage: true, endCursor: 'c2' });
    expect(second).toEqual({ prevHref: '/x', nextHref: '/x?after=c2&trail=c1', number: 2 });
    const third = pageLinks('/x', { after: 'c2', trail: 'c1' }, { hasNextPage: false });
    expect(third).toEqual({ prevHref: '/x?after=c1', nextHref: null, number: 3 });
  });
});

describe('policy', () => {
  it('lets scripts run by nonce only', () => {
    const scripts = contentSecurityPolicy('abc', false).split('; ').find((part) => part.startsWith('script-src'));
    expect(scripts).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'");
  });
});
