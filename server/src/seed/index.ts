import { compose } from '../compose';
import type { Config } from '../config';
import { loadLibraries } from './libraries';
import { loadDemo } from './demo';

/** Loads the libraries, and the fictional demo world when the configuration asks for it and it is not there yet. */
export async function seed(config: Config, say: (line: string) => void): Promise<void> {
  const system = await compose(config);
  try {
    const counts = await loadLibraries(system.source);
    say(`公开资料库：区域 ${counts.areas}、机构 ${counts.institutions}、产品 ${counts.products}`);
    if (config.demo) await loadDemo(config, say);
  } finally {
    await system.close();
  }
}
