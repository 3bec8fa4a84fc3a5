/** Settings of `cem analyze`: dist/custom-elements.json for editors, Storybook and documentation. */
export default {
  globs: ['src/elements/**/*.ts', 'src/events.ts'],
  outdir: 'dist',
  litelement: true,
  dependencies: false,
  packagejson: false,
};
