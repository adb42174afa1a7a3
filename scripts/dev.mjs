// npm run dev: the application with hot reload. What follows `--` goes to Electron.
import './setup/require-supported-host.mjs';
import { forgetBuild } from './lib/build.mjs';
import { command, givenArguments } from './lib/command.mjs';
import { electronEnvironment } from './lib/electron.mjs';
import { runTool } from './lib/processes.mjs';
import { openScreen } from './lib/screen.mjs';
import { setUp } from './setup/set-up.mjs';

await command(async () => {
  await setUp({ window: true });
  // Development writes its own, unminified files into out/.
  forgetBuild();
  const screen = await openScreen();
  const env = { ...electronEnvironment(), ...(screen.display && { DISPLAY: screen.display }) };
  const { code } = await runTool('electron-vite', ['dev', '--watch', '--', ...givenArguments()], {
    env,
  });
  screen.close();
  return code;
});
