import { describe, expect, it } from 'vitest';
import { ClockKind } from '../domain/common/terms';
import { expiryOf } from './expiries';

describe('expiryOf', () => {
  it('knows what happens at the end of every kind of clock that is started', () => {
    // ACCEPT is kept for invitations that ask for an answer; none is started today.
    const unhandled = ClockKind.codes.filter((kind) => expiryOf({ kind, subject: 'need' }) === undefined);
    expect(unhandled).toEqual(['ACCEPT']);
  });

  it('tells the resubmissions of needs, institutions and products apart', () => {
    const handlers = (['need', 'institution', 'productVersion'] as const).map((subject) => expiryOf({ kind: 'RESUBMISSION', subject }));
    expect(new Set(handlers).size).toBe(3);
  });
});
