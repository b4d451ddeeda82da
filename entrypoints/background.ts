/** Wiring only: each part registers its own listeners, all in the first turn, so that a wake-up finds them. */
import './shared/polyfill.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { answerFrames } from './background/frames.ts';
import { addMenu } from './background/menu.ts';
import { pushChanges } from './background/push.ts';
import { listenToShortcuts } from './background/shortcuts.ts';
import { showState } from './background/toolbar.ts';
import { welcome } from './background/welcome.ts';

export default defineBackground({
  type: 'module',
  main() {
    answerFrames();
    showState();
    pushChanges();
    addMenu();
    listenToShortcuts();
    welcome();
  },
});
