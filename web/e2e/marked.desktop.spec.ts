import { Api, signInApi } from './api';
import type { Enterprise } from './enterprise';
import { claimAndContact, offerLoan, postAt, registerAt, type Place } from './institution';
import { expect, test } from './support';

const QINHAN: Place = { area: 'XIXIAN-QH', tier: 'BRANCH', operator: 'demo-qh-st' };
const FENGXI: Place = { area: 'XIXIAN-FX', tier: 'BRANCH', operator: 'demo-fx-st' };
/** Most pages that one person looks through. */
const MOST_PAGES = 70;

const word = (tag: string, what: string): string => `CNRY-${tag}-${what}`;
let odd = 487_654_321;
const numbers = new Map<string, string>();

/** An unusual amount in fen, and whose secret it is. */
function amount(tag: string): string {
  odd -= 1_000_003;
  numbers.set(String(odd), tag);
  return String(odd);
}

/** Tags of the marked words and of exact amounts (in fen, or in 元 or 万元 with all their digits) in a text. */
const tagsIn = (text: string): Set<string> => new Set([
  ...[...text.matchAll(/CNRY-([A-Z]+)-/g)].map((found) => found[1]!),
  ...[...text.matchAll(/\d[\d.,]{8,}/g)].flatMap(([digits]) => numbers.get(digits.replace(/[.,]/g, '')) ?? []),
]);

/** An enterprise whose every text and figure is marked, with a released need (claimed, with an offer) and a sealed one. */
async function firmOf(place: Place, tag: string, offerTag: string, sealedTag: string, bank: Api, bankId: string, rival: Api) {
  const firm = await registerAt(place);
  const figures = Object.fromEntries(['revenueFen', 'rndFen', 'profitFen', 'assetsFen', 'debtFen', 'techContractFen', 'equityRaisedFen'].map((name) => [name, amount(tag)]));
  const { myEnterprise } = await firm.api.ask<{ myEnterprise: { version: number } }>('{ myEnterprise { version } }');
  await firm.api.write('updateEnterprise(input: $input, version: $version)', '$input: EnterpriseInput!, $version: Int!', {
    version: myEnterprise.version, input: { ...figures, figuresYear: 2025, contactName: word(tag, 'contact'), address: word(tag, 'address'), mainBusiness: word(tag, 'business') },
  }, 'Enterprise');
  const secret = { minAmountFen: '100000000', purposeText: word(tag, 'purpose'), repaymentSource: word(tag, 'repayment'), collateralText: word(tag, 'collateral'), ipText: word(tag, 'ip') };
  const need = await postAt(place, firm, { ...secret, title: word(tag, 'title'), amountFen: amount(tag) });
  const claimId = await claimAndContact(bank, need.id);
  await firm.api.write('releaseIdentity(needId: $need, institutionId: $bank)', '$need: ID!, $bank: ID!', { need: need.id, bank: bankId }, 'Need');
  const offerId = await offerLoan(bank, claimId, { amountFen: amount(offerTag), conditions: word(offerTag, 'conditions') });
  const sealed = await postAt(place, firm, { ...secret, title: word(tag, 'sealed'), amountFen: amount(tag), claimMode: 'SEALED', showClaimCount: false });
  const sealedClaim = await claimAndContact(rival, sealed.id);
  await offerLoan(rival, sealedClaim, { amountFen: amount(sealedTag), conditions: word(sealedTag, 'conditions') });
  return { firm, paths: [need.id, sealed.id].flatMap((id) => [`/needs/${id}`, `/my/needs/${id}`, `/my/needs/${id}/offers`, `/inst/needs/${id}`, `/st/needs/${id}`, `/gov/needs/${id}`]).concat(`/inst/claims/${claimId}`, `/inst/claims/${sealedClaim}`, `/inst/claims/${claimId}/offer?from=${offerId}`) };
}

const LINK = /href="(\/[a-z][^"#]*|\/)"/g;

/** Looks through the pages that a person reaches by links from the given ones, and asks each again as the portal's own router does; gives every tag with the page that shows it. */
async function lookThrough(who: Api, starts: readonly string[]): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const known = new Set(starts);
  const queue = [...starts];
  for (let looked = 0; queue.length > 0 && looked < MOST_PAGES; looked += 1) {
    const path = queue.shift()!;
    const page = await who.page(path);
    expect(page.status, path).toBeLessThan(500);
    const routed = await who.page(path, true);
    for (const text of [page.text, routed.text]) for (const tag of tagsIn(text)) if (!seen.has(tag)) seen.set(tag, path);
    for (const [, found] of page.type.includes('html') ? page.text.matchAll(LINK) : []) {
      const next = found!.replaceAll('&amp;', '&');
      // Sorting and paging of the same list over and over would use up the looks.
      const key = next.replace(/\?.*$/, '');
      if (known.has(key) || /^\/(_next|files|graphql|prefs)/.test(next)) continue;
      known.add(key);
      queue.push(next);
    }
  }
  return seen;
}

test.describe('marked words and amounts of two enterprises, two institutions and two areas', () => {
  test.describe.configure({ mode: 'serial', timeout: 400_000 });

  test('stand on no page of somebody who must not know them', async () => {
    const [bank, bank2] = [await signInApi('demo-b1'), await signInApi('demo-b2')];
    const idOf = async (who: Api) => (await who.ask<{ viewer: { orgId: string } }>('{ viewer { orgId } }')).viewer.orgId;
    const [bankId, bank2Id] = [await idOf(bank), await idOf(bank2)];
    const f = await firmOf(QINHAN, 'FA', 'OFA', 'SFA', bank, bankId, bank2);
    const g = await firmOf(FENGXI, 'FB', 'OFB', 'SFB', bank2, bank2Id, bank);
    const direct = [...f.paths, ...g.paths];
    const signedIn = ({ account, password }: Enterprise) => signInApi(account, password);
    // Who sees which words, and which they might besides.
    const people: readonly (readonly [string, Api, readonly string[], string, string?])[] = [
      ['visitor', new Api(), ['/', '/needs'], ''],
      ['owner of A', await signedIn(f.firm), ['/my', '/my/needs', '/my/profile', '/needs'], 'FA OFA'],
      ['owner of B', await signedIn(g.firm), ['/my', '/my/needs', '/my/profile', '/needs'], 'FB OFB'],
      ['bank of A', bank, ['/inst', '/inst/needs', '/inst/claims'], 'FA OFA SFB'],
      ['bank of B', bank2, ['/inst', '/inst/needs', '/inst/claims'], 'FB OFB SFA'],
      ['third institution', await signInApi('demo-v1'), ['/inst', '/inst/needs', '/inst/claims'], ''],
      ['station of A', await signInApi('demo-qh-st'), ['/st', '/st/needs', '/st/files'], 'FA', 'OFA'],
      ['station of B', await signInApi('demo-fx-st'), ['/st', '/st/needs', '/st/files'], 'FB', 'OFB'],
      ['administrator', await signInApi('demo-admin'), ['/admin', '/admin/orgs'], ''],
    ];
    const said = await Promise.all(people.map(async ([name, who, starts, does, may = '']) => {
      const seen = await lookThrough(who, [...starts, ...direct]);
      const must = does.split(' ').filter(Boolean);
      return { name, leaked: [...seen].filter(([tag]) => !must.includes(tag) && tag !== may), missing: must.filter((tag) => !seen.has(tag)) };
    }));
    expect(said.filter(({ leaked, missing }) => leaked.length + missing.length > 0)).toEqual([]);
  });
});
