/** Shows every component alone in all its states: `npx vite tests/browser/gallery`. Not shipped. */
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

export default defineConfig({ plugins: [preact()] });
