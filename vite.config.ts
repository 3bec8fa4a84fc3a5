import { chmod, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { minify } from 'terser';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { chunks } from './.config/chunks.js';
import { splitEnglish } from './.config/split-english.js';
import { terseLiterals } from './.config/terse-literals.js';
import { serveMedia } from './test/support/media-server.js';
import { strictPolicy } from './test/support/policy.js';

const mounts = { '/demo/media/': 'demo/media', '/demo/talk/': 'demo/talk' };

/** Media with Range requests, and the demo as the page at `/`. */
const demo: Plugin = {
  name: 'demo',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (request.url === '/') response.writeHead(302, { Location: '/demo/' }).end();
      else serveMedia(mounts, request, response).then((done) => done || next(), next);
    });
  },
};

/** `dist/sidecar.schema.json`, from the schema that the player itself reads sidecars with. */
const sidecarSchema: Plugin = {
  name: 'sidecar-schema',
  async writeBundle() {
    const talk = (await import(pathToFileURL('dist/talk/index.js').href)) as typeof import('./src/talk/index.js');
    await writeFile('dist/sidecar.schema.json', `${JSON.stringify(talk.sidecarSchema(), null, 2)}\n`);
  },
};

/** npm makes it so when it links the command, but not again after the next build. */
const executableCommand: Plugin = {
  name: 'executable-command',
  writeBundle: () => chmod('dist/cli/main.js', 0o755),
};

/** What an application installs with the package, and the command needs in Node. */
const external = [
  /^lit(\/|$)/,
  /^@lit\//,
  /^@floating-ui\//,
  /^hls\.js/,
  /^node:/,
  'jsonc-parser',
  'markdown-it',
  'yaml',
];

/** Makes the files of the single-file build some per cent smaller than the bundler's own minifier, which runs first. */
const smaller: Plugin = {
  name: 'smaller',
  async renderChunk(code, { name }) {
    // hls.js would take most of the build's time
    if (name === 'streamEngine') return null;
    const { code: shorter } = await minify(code, { module: true, ecma: 2022, compress: { passes: 3 } });
    return shorter === undefined ? null : { code: shorter, map: null };
  },
};

const configs: Record<string, UserConfig> = {
  /** `npm start`: the demo under the strict policy. */
  serve: {
    appType: 'mpa',
    plugins: [demo],
    // Lit's production build: visitors need no warnings about development
    resolve: { conditions: ['module', 'browser', 'production'] },
    optimizeDeps: { entries: ['demo/*.html'], include: ['hls.js', '@floating-ui/dom'] },
    server: {
      host: '127.0.0.1',
      port: 5173,
      // it would write markup, which the policy refuses; errors are in the terminal
      hmr: { overlay: false },
      headers: { 'Content-Security-Policy': strictPolicy() },
      watch: { ignored: ['**/dist/**', '**/coverage/**', '**/storybook-static/**', '**/test/**'] },
    },
  },

  /** ES modules, one for each source file, dependencies outside; and the command. */
  build: {
    plugins: [
      { name: 'clean', buildStart: () => rm('dist', { recursive: true, force: true }) },
      sidecarSchema,
      executableCommand,
    ],
    build: {
      target: 'es2022',
      sourcemap: true,
      emptyOutDir: false,
      lib: {
        entry: {
          index: 'src/index.ts',
          'talk/index': 'src/talk/index.ts',
          'cli/main': 'src/cli/main.ts',
          'elements/search/forum-search': 'src/elements/search/forum-search.ts',
          'elements/speakers/forum-speakers': 'src/elements/speakers/forum-speakers.ts',
        },
        formats: ['es'],
      },
      rolldownOptions: {
        external,
        output: {
          preserveModules: true,
          preserveModulesRoot: 'src',
          minify: false,
          // the compiler's own helpers, without its version in the path
          entryFileNames: ({ name }) => `${name.replace(/^_virtual\/.*\//, 'runtime/')}.js`,
        },
      },
    },
  },

  /** `vite build --mode cdn`: the file that pages name, and chunks that it loads when they are needed. */
  cdn: {
    plugins: [terseLiterals, splitEnglish, smaller],
    build: {
      target: 'es2022',
      outDir: 'dist/cdn',
      lib: { entry: 'src/index.ts', formats: ['es'], fileName: () => 'forum-player.js' },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: { minify: true, chunkFileNames: '[name]-[hash].js', codeSplitting: chunks },
      },
    },
  },
};

export default defineConfig(({ command, mode }) => ({
  publicDir: false,
  ...configs[command === 'build' && mode === 'cdn' ? 'cdn' : command],
}));
