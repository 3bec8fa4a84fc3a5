import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { run } from './run.js';

const root = resolve(import.meta.dirname, '../..');

/**
 * Makes the folder a project that has the packed package installed, and nothing else. The package is unpacked from its tarball, and the
 * dependencies that it declares are links to those of this project, so that no registry is asked.
 */
export async function installPackage(folder: string): Promise<void> {
  const modules = join(folder, 'node_modules');
  const installed = join(modules, 'forum-player');
  await mkdir(installed, { recursive: true });
  await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], root);
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'))!;
  await run('tar', ['-xzf', join(folder, tarball), '-C', installed, '--strip-components=1'], root);

  const { dependencies } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(join(root, 'node_modules', name), join(modules, name), 'junction');
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }));
}
