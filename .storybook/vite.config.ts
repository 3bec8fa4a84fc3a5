import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  // bundled ahead of time there would be two copies of Lit in the dev server
  optimizeDeps: { exclude: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'] },
});
