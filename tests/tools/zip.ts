import { wxt } from './build.ts';

/** `npm run zip`: the packages for the stores in `.output`, and the sources that Mozilla asks for. */
export async function main(): Promise<number> {
  wxt('zip', '-b', 'chrome');
  wxt('zip', '-b', 'edge');
  wxt('zip', '-b', 'firefox');
  return 0;
}
