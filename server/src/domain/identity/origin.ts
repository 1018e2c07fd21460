/** Where a request came from, as its sender and the network tell it. */
export interface Origin {
  /** User agent as sent; null = none. */
  readonly agent: string | null;
  /** Network address; null = unknown. */
  readonly address: string | null;
}

const firstOf = (text: string, table: readonly (readonly [RegExp, string])[]): string | null => table.find(([pattern]) => pattern.test(text))?.[1] ?? null;

// Browsers name their ancestors too, so the more special one comes first.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/i, '微信'], [/DingTalk/i, '钉钉'], [/Edg(?:e|A|iOS)?\//, 'Edge'], [/QQBrowser/i, 'QQ 浏览器'], [/UCBrowser|UBrowser/i, 'UC 浏览器'], [/360SE|360EE|QihooBrowser/i, '360 浏览器'],
  [/OPR\/|Opera/, 'Opera'], [/Firefox\/|FxiOS\//, 'Firefox'], [/Chrome\/|CriOS\//, 'Chrome'], [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/i, '鸿蒙'], [/Android/i, 'Android'], [/iPhone/i, 'iPhone'], [/iPad/i, 'iPad'], [/Windows/i, 'Windows'], [/Mac OS X|Macintosh/i, 'macOS'], [/UOS|Deepin|Kylin/i, '国产操作系统'], [/Linux/i, 'Linux'],
];

/** Browser and system in words, for people to recognise; `其他程序` for what names neither. Nothing of the text itself is kept. */
export function deviceOf(agent: string | null): string {
  const text = (agent ?? '').slice(0, 500);
  const [browser, on] = [firstOf(text, BROWSERS), firstOf(text, SYSTEMS)];
  if (browser === null && on === null) return '其他程序';
  return [browser ?? '其他程序', on].filter((part) => part !== null).join(' · ');
}

/** A network address without its last half: enough to recognise the place, not enough to find a household. Null stays null. */
export function shortAddress(address: string | null): string | null {
  if (address === null) return null;
  const four = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/i.exec(address);
  if (four) return `${four[1]!}.${four[2]!}.*.*`;
  const groups = address.toLowerCase().split(':');
  return groups.length >= 3 && /^[0-9a-f]{1,4}$/.test(groups[0]!) ? `${groups.slice(0, 2).filter((group) => group !== '').join(':')}:*` : null;
}
