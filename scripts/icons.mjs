// npm run icons: draws resources/icons/icon.svg in the sizes that systems ask for.
import './setup/require-supported-host.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import { command } from './lib/command.mjs';
import { inRoot } from './lib/paths.mjs';
import { say } from './lib/say.mjs';
import { setUp } from './setup/set-up.mjs';

const SIZES = [16, 32, 48, 64, 128, 256, 512, 1024];

await command(async () => {
  await setUp();
  const { Transformer } = await import('@napi-rs/image');
  const drawing = readFileSync(inRoot('resources/icons/icon.svg'), 'utf8');
  for (const size of SIZES) {
    const png = await Transformer.fromSvg(drawing).resize(size, size).png();
    writeFileSync(inRoot(`resources/icons/${size}x${size}.png`), png);
  }
  say(`icons drawn in ${SIZES.length} sizes`);
});
