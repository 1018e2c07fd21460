/** The one source of colours, type and spacing of both kits, of charts and of documents. */
export const color = {
  brand: '#1f4fa3',
  'brand-ink': '#173b7a',
  /** Rare: veto and red-head print. */
  accent: '#a61b1b',
  ink: '#101828',
  mute: '#4b5563',
  placeholder: '#667085',
  page: '#f8fafc',
  card: '#ffffff',
  /** Decorates only: too pale to carry meaning. */
  line: '#d5dae3',
  control: '#64748b',
  focus: '#173b7a',
  white: '#ffffff',
} as const;

/** Foreground and background of each tone; a status is always text + tone. */
export const tones = {
  neutral: { fg: '#344054', bg: '#eaecf0' },
  info: { fg: '#173b7a', bg: '#dbeafe' },
  action: { fg: '#8a4b00', bg: '#fff3dc' },
  good: { fg: '#1c6b3c', bg: '#e6f4ea' },
  bad: { fg: '#b42318', bg: '#fdecea' },
  offer: { fg: '#0b5e63', bg: '#dff3f3' },
  points: { fg: '#5b2a86', bg: '#f1e6fa' },
} as const;

/** Name of a tone. */
export type Tone = keyof typeof tones;

/** Series colours in order; a second channel (dash, marker, pattern, label) must go with them. */
export const chartPalette = ['#1f4fa3', '#0b5e63', '#8a4b00', '#5b2a86', '#667085'] as const;

/** Dash patterns of the series, same order as `chartPalette`. */
export const chartDashes = ['solid', [6, 4], [2, 3], [8, 3, 2, 3], [6, 4]] as const;

/** Screen font stack; no CJK web font is ever loaded. */
export const fontStack =
  '"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif';

/** Print stacks: body of a paper and its headings. */
export const printFonts = {
  fangsong: '"FangSong_GB2312","仿宋_GB2312","FangSong","STFangsong","Noto Serif CJK SC",serif',
  song: '"SimSun","宋体","Songti SC","Noto Serif CJK SC",serif',
} as const;

/** Measures in px on the 4 px grid. */
export const measure = { unit: 4, control: 44, radius: 4, page: 1152, tag: 22, row: 44 } as const;

/** Pairs of text and ground that occur, with the ratio each must reach. */
export const contrastPairs: readonly { name: string; fg: string; bg: string; least: number }[] = [
  ...Object.entries(tones).map(([name, { fg, bg }]) => ({ name: `tone ${name}`, fg, bg, least: 4.5 })),
  ...Object.entries(tones).map(([name, { fg }]) => ({ name: `tone ${name} on card`, fg, bg: color.card, least: 4.5 })),
  ...(['brand', 'brand-ink', 'accent', 'ink', 'mute', 'placeholder'] as const).flatMap((name) =>
    (['page', 'card'] as const).map((ground) => ({
      name: `${name} on ${ground}`, fg: color[name], bg: color[ground], least: 4.5,
    })),
  ),
  { name: 'white on brand', fg: color.white, bg: color.brand, least: 4.5 },
  { name: 'white on brand-ink', fg: color.white, bg: color['brand-ink'], least: 4.5 },
  { name: 'white on bad', fg: color.white, bg: tones.bad.fg, least: 4.5 },
  { name: 'control border on card', fg: color.control, bg: color.card, least: 3 },
  { name: 'control border on page', fg: color.control, bg: color.page, least: 3 },
  { name: 'focus ring on page', fg: color.focus, bg: color.page, least: 3 },
  ...chartPalette.map((fg) => ({ name: `chart ${fg}`, fg, bg: color.card, least: 3 })),
];
