import { describe, expect, it } from 'vitest';
import { deviceOf, shortAddress } from './origin';
import { idleMinutes, isAlive } from './session-limits';
import { Role } from './terms';

describe('where a login came from', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36', 'Chrome · Windows'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0', 'Edge · Windows'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1', 'Safari · iPhone'],
    ['Mozilla/5.0 (Linux; Android 15; PJD110) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36 MicroMessenger/8.0.50', '微信 · Android'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox · Linux'],
    ['curl/8.0', '其他程序'],
    [null, '其他程序'],
  ])('%s', (agent, words) => expect(deviceOf(agent)).toBe(words));

  it('keeps nothing of a text that somebody made up', () => expect(deviceOf('<script>Chrome/1 secret')).toBe('Chrome'));

  it.each([['203.0.113.77', '203.0.*.*'], ['::ffff:203.0.113.77', '203.0.*.*'], ['2001:db8:85a3::8a2e:370:7334', '2001:db8:*'], ['::1', null], ['nonsense', null], [null, null]])('shortens %s', (address, short) => expect(shortAddress(address)).toBe(short));
});

describe('limits of a login session', () => {
  const now = new Date('2026-03-02T02:00:00Z');
  const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);
  it('are 15 idle minutes for officials and 30 for everybody else', () => {
    for (const role of Role.codes) {
      const limit = ['OWNER', 'STAFF', 'MANAGER', 'OFFICER'].includes(role) ? 30 : 15;
      expect([role, idleMinutes(role)]).toEqual([role, limit]);
      expect([isAlive({ expiresAt: new Date(now.getTime() + 1), seenAt: ago(limit - 0.01) }, role, now), isAlive({ expiresAt: new Date(now.getTime() + 1), seenAt: ago(limit) }, role, now), isAlive({ expiresAt: now, seenAt: now }, role, now)]).toEqual([true, false, false]);
    }
  });
});
