// Writes down whose work ships with this project, and on what terms.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { root } from './lib/run.mjs';
import { runCommand, step } from './lib/terminal.mjs';

await runCommand(async () => {
  await ensureDependencies();
  const { noticeFiles, noticesPage, noticesText, thirdParties } = await import(
    './lib/third-party.mjs'
  );
  const parties = await step('Looking into what is built', thirdParties);
  writeFileSync(path.join(root, noticeFiles.page), noticesPage(parties));
  writeFileSync(path.join(root, noticeFiles.text), noticesText(parties));
  for (const { name, version, licence, ships } of parties)
    console.log(`${name} ${version}, ${licence}: ${ships.join(', ')}`);
});
