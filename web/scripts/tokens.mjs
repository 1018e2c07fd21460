// Writes src/ui/tokens.css from src/ui/tokens.ts: `node --import tsx web/scripts/tokens.mjs`.
import { writeFileSync } from 'node:fs';
import { tokensCss } from '../src/ui/tokens-css.ts';

writeFileSync(new URL('../src/ui/tokens.css', import.meta.url), tokensCss());
