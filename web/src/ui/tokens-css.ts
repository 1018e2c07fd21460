import { chartPalette, color, fontStack, measure, printFonts, tones } from './tokens';

const line = (name: string, value: string) => `  --${name}: ${value};`;

/** The text of `tokens.css`: Tailwind theme variables that both kits read. */
export function tokensCss(): string {
  return [
    '/* Written by scripts/tokens.mjs from src/ui/tokens.ts. */',
    '@theme static {',
    '  --color-*: initial;',
    ...Object.entries(color).map(([name, value]) => line(`color-${name}`, value)),
    ...Object.entries(tones).flatMap(([name, { fg, bg }]) => [
      line(`color-${name}-fg`, fg),
      line(`color-${name}-bg`, bg),
    ]),
    ...chartPalette.map((value, index) => line(`color-chart-${index + 1}`, value)),
    line('font-sans', fontStack),
    line('font-fangsong', printFonts.fangsong),
    line('font-song', printFonts.song),
    line('spacing', `${measure.unit / 16}rem`),
    line('radius-sm', `${measure.radius / 16}rem`),
    line('radius-md', '0.5rem'),
    line('container-page', `${measure.page / 16}rem`),
    line('breakpoint-sm', '40rem'),
    line('breakpoint-md', '48rem'),
    line('breakpoint-lg', '64rem'),
    line('control-height', `${measure.control / 16}rem`),
    line('tag-height', `${measure.tag / 16}rem`),
    '}',
    '',
  ].join('\n');
}
